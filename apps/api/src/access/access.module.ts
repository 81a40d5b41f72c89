import { PeopleModule } from '@bihuan/people';
import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CapabilityGuard } from './capability.guard';
import { RouteCheck } from './route-check';
import { SessionCookie } from './session-cookie';
import { SessionGuard } from './session.guard';

/** Guards every route of the application. */
@Module({
  imports: [DiscoveryModule, PeopleModule],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: CapabilityGuard },
    RouteCheck,
    SessionCookie,
  ],
  exports: [SessionCookie],
})
export class AccessModule {}
