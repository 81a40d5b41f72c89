import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** What a route answers: checked on the way out, and described in the API documentation. */
export function Answers(schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(SerializeOptions({ schema }), ApiResponse({ status, standardSchema: schema as never }));
}
