import { activityTwice } from './activity-twice.ts';
import { afterLeaving } from './after-leaving.ts';
import { arrearsYear } from './arrears-year.ts';
import { awardPerson } from './award-person.ts';
import { awardRecipient } from './award-recipient.ts';
import { cardNumberExcel } from './card-number-excel.ts';
import { cardNumberUnique } from './card-number-unique.ts';
import { cashCount } from './cash-count.ts';
import { chapterCodeUnique } from './chapter-code-unique.ts';
import { chapterNameUnique } from './chapter-name-unique.ts';
import { chapterWithoutFile } from './chapter-without-file.ts';
import { dateInYear } from './date-in-year.ts';
import { documentSymbol } from './document-symbol.ts';
import { doneTooEarly } from './done-too-early.ts';
import { duesOverpaid } from './dues-overpaid.ts';
import { duesShares } from './dues-shares.ts';
import { endedChapterMembers } from './ended-chapter-members.ts';
import { evaluationMember } from './evaluation-member.ts';
import { eventOrder } from './event-order.ts';
import { exemptionCap } from './exemption-cap.ts';
import { exemptionMember } from './exemption-member.ts';
import { formerId } from './former-id.ts';
import { fundNegative } from './fund-negative.ts';
import { fundOpening } from './fund-opening.ts';
import { futureDate } from './future-date.ts';
import { gradeOrder } from './grade-order.ts';
import { idPrefix } from './id-prefix.ts';
import { instalments } from './instalments.ts';
import { measureTask } from './measure-task.ts';
import { memberDates } from './member-dates.ts';
import { memberIdUnique } from './member-id-unique.ts';
import { memberSubchapter } from './member-subchapter.ts';
import { memberTransfer } from './member-transfer.ts';
import { membersMissing } from './members-missing.ts';
import { oddYear } from './odd-year.ts';
import { officerDates } from './officer-dates.ts';
import { officerName } from './officer-name.ts';
import { officerNotMember } from './officer-not-member.ts';
import { paymentMember } from './payment-member.ts';
import { paymentWhileMember } from './payment-while-member.ts';
import { personTwice } from './person-twice.ts';
import { placeDates } from './place-dates.ts';
import { planDeadline } from './plan-deadline.ts';
import { planInForce } from './plan-in-force.ts';
import { receiptNumbers } from './receipt-numbers.ts';
import { receiptTotal } from './receipt-total.ts';
import { receivedBeforeDate } from './received-before-date.ts';
import { registerHeadcount } from './register-headcount.ts';
import { rightsChapter } from './rights-chapter.ts';
import { rightsDates } from './rights-dates.ts';
import { rightsLockout } from './rights-lockout.ts';
import { rightsNoKey } from './rights-no-key.ts';
import { rightsShared } from './rights-shared.ts';
import type { Rule } from './rule.ts';
import { statedTotals } from './stated-totals.ts';
import { successorChapters } from './successor-chapters.ts';
import { titleCriterion } from './title-criterion.ts';
import { titleGrade } from './title-grade.ts';
import { titleMaximum } from './title-maximum.ts';
import { titleOrder } from './title-order.ts';
import { titleScore } from './title-score.ts';
import { trainingDates } from './training-dates.ts';
import { trainingTwice } from './training-twice.ts';
import { transferDestination } from './transfer-destination.ts';
import { twoChairs } from './two-chairs.ts';
import { volunteerAge } from './volunteer-age.ts';
import { volunteerDates } from './volunteer-dates.ts';
import { volunteerIdUnique } from './volunteer-id-unique.ts';
import { volunteerIdentity } from './volunteer-identity.ts';
import { volunteerMember } from './volunteer-member.ts';
import { voucherNumbers } from './voucher-numbers.ts';
import { voucherOneSide } from './voucher-one-side.ts';
import { voucherPrefix } from './voucher-prefix.ts';
import { yearFileGap } from './year-file-gap.ts';
/**
 * Every cross-file rule, in the order in which they run: what stands by itself first, then what refers to it,
 * then what adds it up, so that a later rule can stay silent about what an earlier one found.
 */
export const rules = [
  chapterWithoutFile,
  membersMissing,
  oddYear,
  planInForce,
  planDeadline,
  duesShares,
  gradeOrder,
  chapterCodeUnique,
  chapterNameUnique,
  dateInYear,
  futureDate,
  memberDates,
  volunteerDates,
  placeDates,
  officerDates,
  twoChairs,
  trainingDates,
  receivedBeforeDate,
  titleOrder,
  doneTooEarly,
  memberIdUnique,
  volunteerIdUnique,
  memberTransfer,
  transferDestination,
  idPrefix,
  cardNumberExcel,
  cardNumberUnique,
  formerId,
  successorChapters,
  endedChapterMembers,
  memberSubchapter,
  paymentMember,
  exemptionMember,
  volunteerMember,
  officerNotMember,
  evaluationMember,
  awardPerson,
  officerName,
  volunteerIdentity,
  awardRecipient,
  measureTask,
  titleCriterion,
  titleMaximum,
  titleGrade,
  titleScore,
  instalments,
  arrearsYear,
  paymentWhileMember,
  duesOverpaid,
  receiptTotal,
  receiptNumbers,
  exemptionCap,
  voucherOneSide,
  voucherPrefix,
  voucherNumbers,
  fundOpening,
  fundNegative,
  cashCount,
  personTwice,
  registerHeadcount,
  statedTotals,
  volunteerAge,
  eventOrder,
  afterLeaving,
  activityTwice,
  trainingTwice,
  yearFileGap,
  documentSymbol,
  rightsChapter,
  rightsDates,
  rightsShared,
  rightsLockout,
  rightsNoKey,
] as unknown as readonly Rule<never>[];
