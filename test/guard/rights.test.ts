import { expect, it } from 'vitest';
import { keyOf } from '../history/keys.ts';
import { AN, CLERK, guard, HANG_VINH, NAM_CAN, note, rights, STRANGER, scene } from './scene.ts';

const RIGHTS = 'data/quyen.yaml';

it('judges nobody where the base grants nothing', async () => {
  const { folder } = scene({ work: [{ by: STRANGER, ...note('data/hoi.yaml') }] });
  expect(await guard(folder)).toMatchObject({ code: 0, codes: [] });
});

it('reads rights from the base: nobody grants themselves anything', async () => {
  const { folder } = scene({
    base: { [RIGHTS]: rights() },
    work: [
      { by: AN, sign: 'an', edit: { [RIGHTS]: ['hoi_co_so: xa-hang-vinh', 'hoi_co_so: tat_ca'] } },
      { by: AN, sign: 'an', ...note(NAM_CAN) },
    ],
  });
  expect(await guard(folder)).toMatchObject({ code: 1, codes: [`H508 ${NAM_CAN}`, `H508 ${RIGHTS}`] });
});

it('reads keys from the base too', async () => {
  const { folder } = scene({
    base: { [RIGHTS]: rights('phai_ky_tu: 2016-01-01\n') },
    work: [
      { by: CLERK, sign: 'thu-ky', edit: { [RIGHTS]: [keyOf('an').publicKey, keyOf('an-moi').publicKey] } },
      { by: AN, sign: 'an-moi', ...note(HANG_VINH) },
    ],
  });
  expect(await guard(folder)).toMatchObject({ code: 1, codes: [`H512 ${HANG_VINH}`] });
});

it('believes the key, not the name and address written beside it', async () => {
  const { folder } = scene({ base: { [RIGHTS]: rights() }, work: [{ by: CLERK, sign: 'an', ...note(NAM_CAN) }] });
  expect(await guard(folder)).toMatchObject({ code: 1, codes: [`H508 ${NAM_CAN}`] });
});

it('lets somebody with the right send the work of another', async () => {
  const { folder } = scene({
    base: { [RIGHTS]: rights('phai_ky_tu: 2016-01-01\n') },
    work: [{ by: STRANGER, sign: 'thu-ky', ...note(NAM_CAN) }],
  });
  expect(await guard(folder)).toMatchObject({ code: 0, codes: [] });
});

it.each([
  ['before the right ended', '2016-06-01T08:00:00+07:00'],
  ['after it', '2016-12-20T08:00:00+07:00'],
])('counts the day of arrival, whatever day a commit says: %s', async (_, date) => {
  const { folder } = scene({
    base: { [RIGHTS]: rights('', '    den: 2016-06-30\n') },
    work: [{ by: AN, sign: 'an', date, ...note(HANG_VINH) }],
  });
  expect(await guard(folder)).toMatchObject({ code: 1, codes: [`H513 ${HANG_VINH}`] });
  expect((await guard(folder, '--as-of', '2016-06-30')).codes).toEqual([]);
});

it('asks for signatures from the day of arrival on, also where a commit says that it is older', async () => {
  const { folder } = scene({
    base: { [RIGHTS]: rights('phai_ky_tu: 2017-01-01\n') },
    work: [{ by: AN, date: '2015-01-01T00:00:00Z', ...note(HANG_VINH) }],
  });
  expect((await guard(folder)).codes).toEqual([`H510 ${HANG_VINH}`]);
  expect((await guard(folder, '--as-of', '2016-12-31')).codes).toEqual([`H514 ${RIGHTS}`]);
});

it('finds what a merge throws away: it is a change, though no line of the branch says so', async () => {
  const { folder } = scene({
    base: { [RIGHTS]: rights() },
    work: [{ by: AN, sign: 'an', ...note(HANG_VINH) }],
    main: [{ by: CLERK, sign: 'thu-ky', ...note(NAM_CAN) }],
    later: [{ by: AN, sign: 'an', merge: 'main', strategy: 'ours' }],
  });
  expect((await guard(folder)).codes).toEqual([`H508 ${NAM_CAN}`]);
});

it('finds what a merge slips in', async () => {
  const { folder } = scene({
    base: { [RIGHTS]: rights() },
    work: [{ by: AN, sign: 'an', ...note(HANG_VINH) }],
    main: [{ by: CLERK, sign: 'thu-ky', ...note('data/hoi.yaml') }],
    later: [{ by: AN, sign: 'an', merge: 'main', ...note(NAM_CAN) }],
  });
  expect((await guard(folder)).codes).toEqual([`H508 ${NAM_CAN}`]);
});

it('asks nothing of a merge that decides nothing', async () => {
  const { folder } = scene({
    base: { [RIGHTS]: rights('phai_ky_tu: 2016-01-01\n') },
    work: [{ by: AN, sign: 'an', ...note(HANG_VINH) }],
    main: [{ by: CLERK, sign: 'thu-ky', ...note(NAM_CAN) }],
    later: [{ by: STRANGER, merge: 'main' }],
  });
  expect(await guard(folder)).toMatchObject({ code: 0, codes: [] });
});

it('does not judge what it cannot read: rights with an error in the base', async () => {
  const { folder } = scene({
    base: { [RIGHTS]: rights().replace('hoi_co_so: xa-hang-vinh', 'hoi_co_sở: xa-hang-vinh') },
    work: [{ by: AN, ...note(HANG_VINH) }],
  });
  const { code, err, out } = await guard(folder);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('data/quyen.yaml ở bản gốc còn lỗi');
});

it('shows rights, and prints them for the forge and for Git', async () => {
  const { hoi } = await import('../cli/run-hoi.ts');
  const { folder } = scene({
    base: {
      [RIGHTS]: rights('', '    tai_khoan: an-hv\n    den: 2016-12-31\n').replace(
        '    hoi_co_so: tat_ca',
        '    tai_khoan: thuky\n    hoi_co_so: tat_ca',
      ),
    },
  });
  expect((await hoi(folder, 'rights', '--as-of', '2016-06-01', '--codeowners')).out.split('\n').slice(1)).toEqual([
    '* @thuky',
    '/data/hoi-co-so/ @thuky',
    '/data/hoi-co-so/xa-hang-vinh/ @thuky @an-hv',
    '',
  ]);
  expect((await hoi(folder, 'rights', '--as-of', '2017-01-01', '--codeowners')).out).not.toContain('an-hv');
  expect((await hoi(folder, 'rights', '--as-of', '2017-01-01', '--allowed-signers')).out).toBe(
    `thu-ky namespaces="git" ${keyOf('thu-ky').publicKey}\n`,
  );
  const shown = await hoi(folder, 'quyen', '--as-of', '2017-01-01', '--lang', 'en');
  expect(shown.out).toContain('Nguyễn Văn An until 2016-12-31 (not in force)\n  May change: xa-hang-vinh\n');
  expect((await hoi(scene({}).folder, 'rights')).code).toBe(2);
});
