import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** What a route answers: checked on the way out, and described in the API documentation. */
export function Answers(schema: z.ZodType, status = 200): MethodDecorator {
  const each = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema; // Nest checks a list item by item
  return applyDecorators(SerializeOptions({ schema: each }), ApiResponse({ status, standardSchema: schema as never }));
}
