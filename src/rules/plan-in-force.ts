import { nearest } from '../findings/nearest.ts';
import { ASSOCIATION_FILE, planFile } from '../layout/paths.ts';
import { defineRule } from './rule.ts';

/** `ke_hoach` of hoi.yaml names a plan that exists (data-model, hoi.yaml). */
export const planInForce = defineRule<{ id: string; near: string | undefined }>({
  code: 'H102',
  name: 'plan-in-force',
  severity: 'error',
  ensures: { vi: 'Kế hoạch đang thực hiện có tệp trong data/ke-hoach', en: 'The plan in force has its file' },
  message: ({ id }) => ({
    vi: `không có tệp ${planFile(id)} cho kế hoạch đang thực hiện`,
    en: `there is no ${planFile(id)} for the plan in force`,
  }),
  hint: ({ near }) =>
    near
      ? { vi: `có phải \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : {
          vi: 'nhập kế hoạch vào tệp đó; khi chưa có thì không tính được chỉ tiêu nào',
          en: 'enter the plan in that file; no indicator can be computed without it',
        },
  *check(data, trust) {
    const versions = data.association?.planId ?? [];
    for (const { from, value: id } of versions) {
      if (data.files.has(planFile(id)) || !trust.sound(planFile(id))) continue;
      yield {
        file: ASSOCIATION_FILE,
        path: from === undefined ? ['ke_hoach'] : ['ke_hoach', from],
        params: { id, near: data.plans.size === 1 && versions.length === 1 ? nearest(id, data.plans.keys()) : undefined },
        doubts: [{ file: planFile(id), path: [] }],
      };
    }
  },
});
