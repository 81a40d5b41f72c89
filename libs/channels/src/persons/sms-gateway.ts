/** A text message; `id` is the same however often it is sent. */
export type Sms = { readonly id: string; readonly to: string; readonly text: string };

/**
 * Where text messages are handed over. Every office has another gateway: an implementation speaks to one of them, throws an
 * error with a `code` when the message was not taken, and passes the id on, so that the gateway can recognise a repeat.
 */
export abstract class SmsGateway {
  /** Whether there is anything behind it; without, no text message is planned. */
  abstract readonly isThere: boolean;
  abstract send(sms: Sms): Promise<void>;
}
