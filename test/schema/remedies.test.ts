import { describe, expect, it } from 'vitest';
import { asId, readDate, readNumber } from '../../src/schema/remedies.ts';

describe('the number that a clerk meant', () => {
  it.each([
    ['6.000', '6000'],
    ['6,000', '6000'],
    ['1_000', '1000'],
    ['2.000.000 đồng', '2000000'],
    ['2 000 000', '2000000'],
    ['0x1F', '31'],
    ['6e3', '6000'],
    ['010', '10'],
    ['+5', '5'],
    ['6000.0', '6000'],
    // Ambiguous: better no remedy than a wrong one.
    ['1000.000', undefined],
    ['1.00.000', undefined],
    ['năm nghìn', undefined],
    ['', undefined],
  ])('%s → %s', (text, number) => expect(readNumber(text, false)).toBe(number));

  it.each([
    ['18,5', '18.5'],
    ['18.555', undefined],
    ['18.50', '18.50'],
  ])('as a score: %s → %s', (text, number) => expect(readNumber(text, true)).toBe(number));
});

describe('the date that a clerk meant', () => {
  it.each([
    ['26/03/2004', '2004-03-26'],
    ['26-3-2004', '2004-03-26'],
    ['2004-3-26', '2004-03-26'],
    ['2004/03/26', '2004-03-26'],
    ['20040326', '2004-03-26'],
    ['16-01-15', '2016-01-15'],
    ['29/02/2015', undefined],
    ['2015-02-29', undefined],
    ['03/2004', undefined],
    ['hôm qua', undefined],
  ])('%s → %s', (text, date) => expect(readDate(text)).toBe(date));
});

describe('the id that a clerk meant', () => {
  const member = /^[A-Z]{2,4}-[0-9]{4,}$/;
  it.each([
    ['hav-0001', 'HAV-0001'],
    ['HAV0001', 'HAV-0001'],
    ['HAV-12', 'HAV-0012'],
    ['HAV-OO12', 'HAV-0012'],
    ['Nguyễn An', undefined],
  ])('%s → %s', (text, id) => expect(asId(text, member)).toBe(id));
});
