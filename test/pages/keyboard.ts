import type { Page } from 'playwright-core';

const MOST_STEPS = 200;

/** Somebody without a mouse: goes on with Tab until the keyboard stands where it should, and sees that one can tell where it stands. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes to the control of this name, forwards. */
  async to(name: RegExp | string): Promise<void> {
    const met: string[] = [];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await this.page.keyboard.press('Tab');
      const here = await this.page.evaluate<{ name: string; isSeen: boolean }>('look.focused()');
      met.push(here.name);
      if (!(typeof name === 'string' ? here.name === name : name.test(here.name))) continue;
      if (!here.isSeen) throw new Error(`Nothing shows that the keyboard stands on “${here.name}”`);
      return;
    }
    throw new Error(`The keyboard never came to ${String(name)}; it met ${met.slice(0, 60).join(' | ')}`);
  }

  async press(name: RegExp | string, key = 'Enter'): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press(key);
  }

  async type(name: RegExp | string, text: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.insertText(text);
  }

  /** The name of what the keyboard stands on. */
  async standsOn(): Promise<string> {
    return (await this.page.evaluate<{ name: string }>('look.focused()')).name;
  }
}
