import { Group, Radio } from '@mantine/core';

type Props<Value extends string> = Readonly<{
  label: string;
  hint?: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}>;

/** One of a few ways, all of them in sight. */
export function Choice<Value extends string>({ label, hint, value, options, onChange }: Props<Value>) {
  const choose = (chosen: string) => {
    const found = options.find(([option]) => option === chosen);
    if (found) onChange(found[0]);
  };
  return (
    <Radio.Group label={label} description={hint} value={value} onChange={choose}>
      <Group gap="lg" mt="xs">
        {options.map(([option, text]) => (
          <Radio key={option} value={option} label={text} />
        ))}
      </Group>
    </Radio.Group>
  );
}
