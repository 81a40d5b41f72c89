import { passwordChange } from '@bihuan/contracts';
import { ChangePassword, type SignedInPerson } from '@bihuan/people';
import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { SignedIn } from '../access/access-rule';
import { CurrentSession } from '../access/request-params';

@ApiTags('session')
@Controller('session/password')
export class PasswordController {
  constructor(private readonly changePassword: ChangePassword) {}

  @Post()
  @HttpCode(204)
  @SignedIn()
  change(
    @CurrentSession() signedIn: SignedInPerson,
    @Ip() address: string,
    @Body({ schema: passwordChange }) body: z.infer<typeof passwordChange>,
  ): Promise<void> {
    return this.changePassword.execute({ signedIn, address, ...body });
  }
}
