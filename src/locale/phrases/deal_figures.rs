//! What the figures behind a deal are called: in workings, and beside them.

crate::phrases! {
    // Factors.
    SCALED_BY: 0 = "Together, percent", "Разом, %";
    NOTHING_ELSE: 0 = "Nothing else", "Більше нічого";

    // A retainer.
    PERIOD: 1 = "Price of “{0}” each time", "Ціна «{0}» за один раз";
    PERIOD_MONTHS: 0 = "Months in one period", "Місяців в одному періоді";
    FEE: 0 = "A month brings", "Місяць приносить";
    INCLUDED: 0 = "Paid hours a month", "Оплачених годин на місяць";
    RATE: 0 = "A paid hour brings", "Оплачена година приносить";
    EFFORT_WORTH: 0 = "At the rate it would be sold at", "За ставкою, за якою ви її продаєте";
    UNBILLED: 0 = "Unbilled hours a month", "Неоплачених годин на місяць";
    UNBILLED_WORTH: 0 = "What they would bring if sold", "Скільки вони принесли б, якби їх продати";
    UNBILLED_FLOOR: 0 = "Floor of an unbilled hour", "Мінімум за неоплачену годину";
    UNBILLED_COST: 0 = "Unbilled hours at their floor", "Неоплачені години за мінімумом";
    USED: 0 = "Hours that use the paid ones", "Години з оплачених";
    HOURS: 0 = "Hours of everyone", "Години всіх";
    COST: 0 = "Those hours at their floors", "Ці години за мінімальними ставками";
    INCOME: 0 = "Income", "Дохід";
    BEYOND: 0 = "Hours beyond, paid", "Години понад оплачені, за доплату";
    PAID_OVER: 0 = "Hours beyond that are paid", "Години понад оплачені, за які доплачують";
    BROUGHT: 0 = "Carried over", "Перенесено";
    THERE: 0 = "Hours that are paid for", "Години, за які заплачено";
    OVER: 0 = "Worked beyond what is paid", "Відпрацьовано понад оплачене";
    OVER_WORTH: 0 = "The same in money", "Те саме в грошах";
    LEFT: 0 = "Left", "Лишається";
    MARGIN: 0 = "Margin", "Маржа";
    EFFECTIVE: 0 = "An hour earns", "Година дає";
    MONTHS_TOLD: 0 = "Months told", "Записаних місяців";

    // Time.
    NEEDED: 1 = "{0}: hours needed", "{0}: потрібно годин";
    FREE: 1 = "{0}: free until then", "{0}: вільно до цього дня";
    SHORT: 1 = "{0}: missing", "{0}: бракує";
    DAYS: 0 = "Working days until then", "Робочих днів до цього дня";
    WEEK: 0 = "Working days a week", "Робочих днів на тиждень";
    MORE: 1 = "{0}: what extra hands cost beyond the floor", "{0}: на скільки підрядник дорожчий за мінімум";
    RUSH_COST: 1 = "{0}: missing hours at that", "{0}: за всі години, яких бракує";
    EXTRA: 0 = "What extra hands cost on top", "На скільки дорожчі підрядники";

    // Budget.
    MUST_EARN: 0 = "Must be earned", "Треба заробити";
    WHOLE_PRICE: 0 = "The whole price", "Уся ціна";
    KEPT: 0 = "Kept of the price", "Лишається від ціни";
    LEAST: 0 = "The least price that pays for the work", "Найменша ціна, за якої робота окупається";
    GAP: 0 = "Missing from the budget", "Бракує в бюджеті";
    BUDGET_KEPT: 0 = "Left of the budget for hours", "Лишається з бюджету на години";
    AT_BUDGET: 0 = "An hour would earn", "Година давала б";
}
