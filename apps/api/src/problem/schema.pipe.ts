import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { InvalidRequest } from './invalid-request';
import { unkeepableText } from './unkeepable-text';

/** Reads bodies, queries and path parameters through the schema that stands beside them: `@Body({ schema })`. */
@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  override async transform<Value>(value: Value, metadata: ArgumentMetadata): Promise<Value> {
    const { schema } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    this.stripProtoKeys(value);
    const result = await this.validate<Value>(value, schema);
    if (result.issues) throw new InvalidRequest(result.issues, metadata.data);
    const unkeepable = unkeepableText(result.value);
    if (unkeepable.length > 0) throw new InvalidRequest(unkeepable, metadata.data);
    return result.value;
  }
}
