import { shapeOf } from './pasted-shape';

describe('rows pasted out of Excel', () => {
  it('are counted by their line ends and tabs', () => {
    expect(shapeOf('编号\t问题\t单位\r\n1\t未公示\t住建局\r\n')).toEqual({ rows: 2, columns: 3 });
  });

  it('count a cell of several lines once', () => {
    expect(shapeOf('编号\t问题\n1\t"一是未公示；\n二是""未""告知"\n2\t超期')).toEqual({ rows: 3, columns: 2 });
  });

  it('are none when nothing but blanks was pasted', () => {
    expect(shapeOf('\n  \n')).toEqual({ rows: 0, columns: 0 });
  });
});
