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

  /** Chooses the n-th entry of a list, counted from the one that says that nothing is chosen. */
  async choose(name: RegExp | string, n: number): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press('Home');
    for (let step = 0; step < n; step += 1) await this.page.keyboard.press('ArrowDown');
  }

  /** Types a day, `YYYY-MM-DD`, into a field for days, whose parts stand in the order of the browser's language. */
  async typeDay(name: RegExp | string, day: string): Promise<void> {
    await this.to(name);
    const [year = '', month = '', date = ''] = day.split('-');
    for (const order of [
      [year, month, date],
      [month, date, year],
    ]) {
      for (const _ of order) await this.page.keyboard.press('ArrowLeft');
      await this.page.keyboard.type(order.join(''));
      if ((await this.page.evaluate('document.activeElement.value')) === day) return;
    }
    throw new Error(`“${day}” could not be typed into ${String(name)}`);
  }

  /** The name of what the keyboard stands on. */
  async standsOn(): Promise<string> {
    return (await this.page.evaluate<{ name: string }>('look.focused()')).name;
  }
}
