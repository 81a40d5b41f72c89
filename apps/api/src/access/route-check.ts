import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ruleFor } from './access-rule';

/** Keeps an application from starting while a route does not say who may call it. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => this.unmarkedRoutesOf(metatype));
    if (open.length > 0) {
      throw new Error(`Mark with @Open(), @SignedIn() or @Requires(): ${open.join(', ')}`);
    }
  }

  private unmarkedRoutesOf(controller: unknown): string[] {
    if (typeof controller !== 'function') return [];
    const prototype = controller.prototype as Record<string, unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name];
      if (typeof method !== 'function') return [];
      const verb = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, method);
      if (verb === undefined || ruleFor(this.reflector, method, controller)) return [];
      return [`${controller.name}.${name}`];
    });
  }
}
