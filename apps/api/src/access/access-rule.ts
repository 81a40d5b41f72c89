import type { Capability } from '@bihuan/contracts';
import { SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

/** Who may call a route. Every route has exactly one; the application does not start without. */
export type AccessRule =
  | { readonly kind: 'open' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'requires'; readonly capability: Capability };

const RULE = 'bihuan:access-rule';
const mark = (rule: AccessRule): ClassDecorator & MethodDecorator => SetMetadata(RULE, rule);

/** Everyone, signed in or not. */
export const Open = (): ClassDecorator & MethodDecorator => mark({ kind: 'open' });
/** Everyone who is signed in; what they see depends on who they are. */
export const SignedIn = (): ClassDecorator & MethodDecorator => mark({ kind: 'signed-in' });
/** Those whose roles bring the capability. */
export const Requires = (capability: Capability): ClassDecorator & MethodDecorator =>
  mark({ kind: 'requires', capability });

type Target = Parameters<Reflector['getAllAndOverride']>[1][number];

/** The rule of a method, or of its class. */
export function ruleFor(reflector: Reflector, method: Target, owner: Target): AccessRule | undefined {
  return reflector.getAllAndOverride<AccessRule | undefined>(RULE, [method, owner]);
}

export function ruleOf(reflector: Reflector, context: ExecutionContext): AccessRule | undefined {
  return ruleFor(reflector, context.getHandler(), context.getClass());
}

const WHILE_VIEWING = 'bihuan:while-viewing';
/** A change that is open to an administrator who views as somebody else: ending it, and signing out. */
export const WhileViewing = (): MethodDecorator => SetMetadata(WHILE_VIEWING, true);

export function mayChangeWhileViewing(reflector: Reflector, context: ExecutionContext): boolean {
  return reflector.get<boolean | undefined>(WHILE_VIEWING, context.getHandler()) ?? false;
}
