//! What the sections of the rates page say that open on demand.

crate::phrases! {
    BAND: 0 = "Band", "Рівень";
    COSTS_OF_YEAR: 0 = "Costs of the year", "Річні витрати";

    PROFIT: 0 = "Profit", "Прибуток";
    PROFIT_STATE: 3 = "{0} at base, {1} at target, {2} at stretch", "Мінімум {0}, ціль {1}, амбіція {2}";
    PROFIT_GUESS: 3 =
        "{0} at base, {1} at target, {2} at stretch: a guess to correct",
        "Мінімум {0}, ціль {1}, амбіція {2}: припущення, яке варто уточнити";
    PROFIT_TABLE: 0 = "Profit for each band", "Прибуток на кожному рівні";
    PROFIT_OF: 1 = "{0}, profit", "{0}: прибуток";
    RECKONED_AS: 0 = "Worked out as", "Як рахувати";
    RECKONED_OF: 1 = "{0}, worked out as", "{0}: як рахувати";
    PROFIT_FLOOR: 0 =
        "The floor is base without profit, whatever you set here.",
        "Собівартість години\u{a0}— це мінімум без прибутку, хай що тут вписано.";

    TAX: 0 = "Tax", "Податок";
    TAX_UNSET: 0 = "0% until you set it", "0%, доки не вкажете свою ставку";
    TAX_AMOUNT_UNSET: 0 = "As an amount: 0 until you set it", "Сумою за рік: 0, доки не вкажете";
    TAX_ON_INCOME: 1 = "{0} on income, business costs taken off first", "{0} з доходу після робочих витрат";
    TAX_ON_EVERYTHING: 1 = "{0} on everything that comes in", "{0} з усіх надходжень";
    TAX_AS_AMOUNT: 1 = "As an amount: {0} a year", "Сумою за рік: {0}";
    HOW_TAX: 0 = "How tax is worked out", "Як рахувати податок";
    TAX_RATE: 0 = "Rate", "Ставка податку";
    TAX_A_YEAR: 0 = "Tax a year", "Податок за рік";
    MARKED_COUNT: 0 =
        "Costs marked as tax are added to it.",
        "Сюди ж додаються витрати, позначені як податок.";
    TAX_NOTE: 0 =
        "Set aside for tax: your own rate, not a tax calculation.",
        "Це ваша власна оцінка, скільки відкладати на податок, а не податковий розрахунок.";

    CUSHION: 0 = "Cushion", "Запас";
    CUSHION_STATE: 1 =
        "{0} on living costs, for holidays and the unforeseen",
        "{0} до витрат на життя: на відпустку й непередбачене";
    ADDED_TO_LIVING: 0 = "Added to living costs", "До витрат на життя";
    CUSHION_NOTE: 2 =
        "Living costs of {0} a year become {1}.",
        "Витрати на життя за рік: {0}, із запасом: {1}.";

    UNITS: 0 = "Units", "Інші періоди";
    UNITS_STATE: 1 = "{0} a day at base", "Мінімум за день: {0}";
    UNITS_STATE_NONE: 0 = "The rates by day, week and month", "Ставки за день, тиждень і місяць";
    ANOTHER_STEP: 0 = "another step", "іншого кроку";
    STEP: 0 = "Step", "Крок";
    HOURS_A_DAY: 0 = "Billed hours a day", "Годин на день";
    HOURS_A_WEEK: 0 = "Billed hours a week", "Годин на тиждень";
    ROUND_UP_TO: 0 = "Round rates up to", "Округлювати до";
    FOR: 0 = "Rate for a", "Ставка за";
    HOUR: 0 = "hour", "годину";
    DAY: 0 = "day", "день";
    WEEK: 0 = "week", "тиждень";
    MONTH: 0 = "month", "місяць";
    UNITS_TABLE: 0 = "Blended rates by other units", "Середні ставки за день, тиждень і місяць";
    UNITS_OF: 1 = "{0}: the rates by other units", "{0}: ставки за день, тиждень і місяць";
    SHOWN_ROLE: 0 = "By role", "Роль";
    UNITS_NOTE: 0 =
        "Each is worked out from the exact rate, then rounded up. Prices use the rounded rate; floors stay exact.",
        "Кожну ставку пораховано з точної й округлено вгору. У ціни йде округлена ставка, а собівартість не округлюємо.";

    WHAT_IF: 0 = "What if", "А якщо";
    WHAT_IF_NONE: 0 = "Other hours, other costs", "Інші години, інші витрати";
    WHAT_IF_AT_HOURS: 1 = "At {0} hours", "Оплачувані години: {0}";
    WHAT_IF_AT_COSTS: 1 = "Costs {0}", "Витрати {0}";
    WHAT_IF_AT_BOTH: 2 = "At {0} hours, costs {1}", "Оплачувані години: {0}, витрати {1}";
    IF_YOU_BILLED: 0 = "If you billed", "Якби за рік клієнти оплатили";
    HOURS_AND_COSTS: 0 = "hours and costs changed by", "год, а витрати змінилися на";
    A_YEAR: 0 = " a year.", ".";
    WHAT_IF_HOURS: 0 = "Billable hours, what if", "А якщо: оплачувані години за рік";
    WHAT_IF_COSTS: 0 = "Change of costs, what if", "А якщо: зміна витрат";
    TRY: 0 =
        "Type other hours or a change of costs, or drag the handle of the plot.",
        "Впишіть інші години чи зміну витрат або перетягніть повзунок на графіку.";
    WOULD_BE: 4 =
        "Base would be {0}, {1}. Target would be {2}, stretch {3}.",
        "Мінімум був би {0}\u{a0}— {1}. Ціль\u{a0}— {2}, амбіція\u{a0}— {3}.";
    MORE: 1 = "{0} more an hour", "на {0} за годину більше";
    LESS: 1 = "{0} less an hour", "на {0} за годину менше";
    THE_SAME: 0 = "the same as now", "як і зараз";
    NO_RATE: 0 = "These figures give no rate.", "Із цих чисел ставка не виходить.";
    NO_PLOT: 0 =
        "The plot and the table appear once there are costs and billable hours.",
        "Графік і таблиця з’являться, щойно будуть витрати й оплачувані години.";
    PLOT: 0 =
        "Rate against billable hours; the table below holds the same figures",
        "Ставка залежно від оплачуваних годин; ті самі числа є в таблиці нижче";
    NOW: 1 = "{0} now", "{0} зараз";
    TRIED: 1 = "{0} what if", "{0} варіант";
    JUST_TRIED: 0 = " what if", " варіант";
    JUST_NOW: 0 = " now", " зараз";
    AT_OTHER_HOURS: 1 = "{0} an hour at other billable hours", "{0} за годину, якщо годин більше чи менше";
    AT_OTHER_COSTS: 2 =
        "{0} an hour at other billable hours, costs {1}; today’s row as it is",
        "{0} за годину, якщо годин більше чи менше, а витрати {1}; рядок «зараз» без змін";
    HOURS: 0 = "Hours", "Години";
    IN_WHAT_IF: 1 = "{0}, what if", "А якщо, {0}";

    YEAR: 0 = "The year", "Рік";
    YEAR_NONE: 0 = "When the year’s costs are paid", "Коли окупляться річні витрати";
    YEAR_STATE: 1 = "At target the costs are paid by {0}", "За цільової ставки витрати окупляться до {0}";
    YEAR_STATE_NEVER: 0 = "At target the year does not pay its costs", "За цільової ставки витрати за рік не окупляться";
    YEAR_TABLE: 0 = "When each band has paid the year’s costs", "Коли окупляться річні витрати за кожної ставки";
    COURSE: 0 = "The course of the year", "Місяці року";
    BILLED: 0 = "Billed", "Дохід";
    OVER_COSTS: 0 = "Over costs", "Понад витрати";
    OVER_AT: 1 = "{0}, over costs", "{0}: понад витрати";
    BILLED_AT: 1 = "{0}, billed in the year", "{0}: дохід за рік";
    YEAR_SOLD: 1 = "The line under each bar is what you have sold this year: {0}.", "Лінія під смугою\u{a0}— скільки ви вже продали цього року: {0}.";
    NO_YEAR: 0 =
        "The year appears once there are costs and billable hours.",
        "Рік з’явиться, щойно будуть витрати й оплачувані години.";
    PAID_ON: 1 = "Costs are paid by {0}", "Витрати окупляться до {0}";
    NOT_PAID: 0 = "Costs are not paid within the year", "За рік витрати не окупляться";
    NEVER: 0 = "not within the year", "не цього року";
    AT_TARGET_BY: 1 = "At target the year’s costs are paid by {0}.", "За цільової ставки річні витрати окупляться до {0}.";
    AT_TARGET_NEVER: 0 = "At target the year does not pay its costs.", "За цільової ставки витрати за рік не окупляться.";
    AT_BASE_ALL: 0 =
        "At base they take the whole year, with nothing over.",
        "За мінімальної на це піде весь рік, і понад витрати не лишиться нічого.";
    AT_BASE_BY: 1 = "At base they are paid by {0}.", "За мінімальної\u{a0}— до {0}.";
    EVENLY: 0 =
        "This assumes that the hours are billed evenly over the year.",
        "Рахуємо так, ніби клієнти оплачують години рівномірно весь рік.";

    PROJECTION: 0 = "Projection", "Прогноз";
    PROJECTION_STATE: 2 = "Costs grow {0} a year, up to {1}", "Витрати щороку зростають на {0}, до {1} року";
    COSTS_GROW: 0 = "Costs grow, a year", "Зростання витрат";
    PAY_GROWS: 0 = "Pay grows, a year", "Зростання зарплат";
    YEARS: 0 = "Years ahead", "Років наперед";
    PROJECTION_TABLE: 0 = "Costs and rates in the coming years", "Витрати й ставки на наступні роки";
    IN_YEAR: 2 = "{0} in {1}", "{0}, {1} рік";
    GOAL_AT_TARGET: 0 = "Revenue at target", "Цільовий дохід";
    COSTS_IN_YEAR: 1 = "Costs of {0}", "Витрати за {0} рік";
    PROJECTION_NOTE: 0 =
        "What is paid once does not grow and ends with its years.",
        "Одноразові витрати не зростають і закінчуються зі своїм строком.";
}
