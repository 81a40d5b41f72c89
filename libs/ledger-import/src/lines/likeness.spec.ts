import { LikeFindings } from './likeness';

const finding = '中心小学北门外流动摊贩占道经营，存在交通安全隐患';

function among(...texts: readonly string[]): LikeFindings<number> {
  const findings = new LikeFindings<number>();
  texts.forEach((text, place) => findings.add(place, text));
  return findings;
}

describe('findings that may be one', () => {
  it('are found whatever their spaces and punctuation, and with a word more or less', () => {
    expect(among('别的问题，与此无关，另行处理', finding).likest(` ${finding.replace('，', '、')}。`)).toEqual({
      place: 1,
      score: 1,
    });
    expect(among(finding).likest(finding.replace('门外', '门外有'))?.score).toBeGreaterThan(0.85);
  });

  it('are not those of another place, or with other figures', () => {
    expect(among(finding).likest('滨河路沿线雨污混接，雨天有污水直排入河')).toBeNull();
    expect(among('幸福小区3号楼消防通道被杂物长期占用').likest('幸福小区5号楼消防通道被杂物长期占用')).toBeNull();
  });

  it('are only the same where they are short', () => {
    expect(among('路灯损坏').likest('路灯损坏')).toEqual({ place: 0, score: 1 });
    expect(among('路灯损坏').likest('路灯已损坏')).toBeNull();
    expect(among('').likest('')).toBeNull();
  });

  it('are found among very many that begin alike', () => {
    const findings = new LikeFindings<number>();
    for (let at = 0; at < 5000; at += 1) findings.add(at, `第${at}号整改事项：责任不落实`);
    findings.add(-1, finding);
    expect(findings.likest(`${finding}等`)?.place).toBe(-1);
  });
});
