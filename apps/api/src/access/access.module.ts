import { PeopleModule } from '@bihuan/people';
import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { CapabilityGuard } from './capability.guard';
import { RouteCheck } from './route-check';
import { SessionCookie } from './session-cookie';
import { SessionGuard } from './session.guard';
import { TakingTrail } from './taking-trail';
import { ViewAsTrail } from './view-as-trail';

/** Guards every route of the application. */
@Module({
  imports: [DiscoveryModule, PeopleModule],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: CapabilityGuard },
    { provide: APP_INTERCEPTOR, useClass: ViewAsTrail },
    { provide: APP_INTERCEPTOR, useClass: TakingTrail },
    RouteCheck,
    SessionCookie,
  ],
  exports: [SessionCookie],
})
export class AccessModule {}
