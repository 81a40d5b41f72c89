import { capabilitiesOf, type Capability } from '@bihuan/contracts';
import { AccessLog, whoIsBehind } from '@bihuan/people';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AccessDenied } from './access.errors';
import { ruleOf } from './access-rule';
import { sessionOf } from './request-session';

/** Lets through those whose roles bring what the route requires; whoever is refused stands in the access log. */
@Injectable()
export class CapabilityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accessLog: AccessLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = ruleOf(this.reflector, context);
    if (!rule) throw new AccessDenied(null);
    if (rule.kind !== 'requires') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { actor } = sessionOf(request);
    if (capabilitiesOf(actor.roles).includes(rule.capability)) return true;
    await this.recordDenial(request, rule.capability);
    throw new AccessDenied(rule.capability);
  }

  private recordDenial(request: FastifyRequest, needs: Capability): Promise<void> {
    const { personId, details } = whoIsBehind(sessionOf(request));
    return this.accessLog.record({
      personId,
      action: 'access.denied',
      subject: `${request.method} ${request.routeOptions.url ?? ''}`,
      success: false,
      address: request.ip,
      details: { ...details, needs },
    });
  }
}
