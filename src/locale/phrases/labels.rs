//! What figures and fields are called.

use crate::locale::phrase::Counted;

/// How long what is paid once is spread.
pub const ONCE_OVER: Counted = Counted {
    english: ["once, over {0} year", "once, over {0} years"],
    ukrainian: [
        "одноразово, на {0} рік",
        "одноразово, на {0} роки",
        "одноразово, на {0} років",
        "одноразово, на {0} року",
    ],
};

crate::phrases! {
    /// Words, and whose they are.
    OF: 2 = "{0}: {1}", "{0}: {1}";

    // Things that have no name yet.
    YOU: 0 = "You", "Ви";
    PERSON_NUMBER: 1 = "Person {0}", "Людина {0}";
    ROLE_UNNAMED: 0 = "Unnamed role", "Роль без назви";
    ROLE_NUMBER: 1 = "Role {0}", "Роль {0}";
    COST_NUMBER: 1 = "Cost {0}", "Витрата {0}";
    LINE_NUMBER: 1 = "Line {0}", "Позиція {0}";
    TIER_NUMBER: 1 = "Tier {0}", "Пакет {0}";

    // How often a cost is paid.
    A_WEEK: 0 = "a week", "на тиждень";
    A_MONTH: 0 = "a month", "на місяць";
    A_QUARTER: 0 = "a quarter", "на квартал";
    A_YEAR: 0 = "a year", "на рік";
    ONCE: 0 = "once", "разово";

    // For what a rate is paid.
    PER_HOUR: 0 = "an hour", "за годину";
    PER_DAY: 0 = "a day", "за день";
    PER_WEEK: 0 = "a week", "за тиждень";
    PER_MONTH: 0 = "a month", "за місяць";

    MONDAY: 0 = "Monday", "понеділок";
    TUESDAY: 0 = "Tuesday", "вівторок";
    WEDNESDAY: 0 = "Wednesday", "середа";
    THURSDAY: 0 = "Thursday", "четвер";
    FRIDAY: 0 = "Friday", "п’ятниця";
    SATURDAY: 0 = "Saturday", "субота";
    SUNDAY: 0 = "Sunday", "неділя";
    MON: 0 = "Mon", "пн";
    TUE: 0 = "Tue", "вт";
    WED: 0 = "Wed", "ср";
    THU: 0 = "Thu", "чт";
    FRI: 0 = "Fri", "пт";
    SAT: 0 = "Sat", "сб";
    SUN: 0 = "Sun", "нд";

    ON_INCOME: 0 = "On income", "З доходу після витрат";
    ON_INCOME_MEANS: 0 =
        "Business costs come off first; tax is paid on what you live on.",
        "Спершу віднімаєте робочі витрати; податок сплачуєте з решти, на яку живете.";
    ON_EVERYTHING: 0 = "On everything", "З усіх надходжень";
    ON_EVERYTHING_MEANS: 0 =
        "Nothing comes off first; tax is paid on what covers business costs, too.",
        "Робочі витрати не віднімаєте: податок сплачуєте з усього, що надійшло.";
    AS_AMOUNT: 0 = "As an amount", "Сумою за рік";
    AS_AMOUNT_MEANS: 0 =
        "You type the year’s tax; it is the same at base, target and stretch.",
        "Ви вказуєте податок за рік; він однаковий для мінімуму, цілі й амбіції.";

    MARGIN: 0 = "Margin", "Маржа";
    MARGIN_MEANS: 0 =
        "a share of the price; a cost of 70 at 20% makes 87.50.",
        "частка ціни; з витрат 70 і маржі 20% виходить ціна 87,50.";
    MARKUP: 0 = "Markup", "Націнка";
    MARKUP_MEANS: 0 =
        "a share of the cost; a cost of 70 at 20% makes 84.",
        "частка витрат; з витрат 70 і націнки 20% виходить ціна 84.";

    // What can be typed.
    YEAR: 0 = "Year", "Рік";
    RATE_STEP: 0 = "Round rates up to", "Округлювати ставки вгору до";
    BUSINESS_A_MONTH: 0 = "Business costs a month", "Робочі витрати за місяць";
    LIVING_A_MONTH: 0 = "Living costs a month", "Витрати на життя за місяць";
    EMPLOYEE_A_MONTH: 0 = "Cost a month", "Оплата праці за місяць";
    AMOUNT: 1 = "{0}, amount", "{0}: сума";
    AMOUNT_AT_BASE: 1 = "{0}, amount at base", "{0}: сума, мінімум";
    AMOUNT_AT_TARGET: 1 = "{0}, amount at target", "{0}: сума, ціль";
    AMOUNT_AT_STRETCH: 1 = "{0}, amount at stretch", "{0}: сума, амбіція";
    COST_YEARS: 1 = "{0}, years to spread it over", "{0}: на скільки років розподілити";
    CUSHION: 0 = "Cushion, percent", "Запас на непередбачене, %";
    TAX_RATE: 0 = "Income tax, percent", "Податок на дохід, %";
    TAX_AMOUNT: 0 = "Income tax a year", "Податок на дохід за рік";
    MARGIN_AT_BASE: 0 = "Margin at base, percent", "Мінімум: маржа, %";
    MARGIN_AT_TARGET: 0 = "Margin at target, percent", "Ціль: маржа, %";
    MARGIN_AT_STRETCH: 0 = "Margin at stretch, percent", "Амбіція: маржа, %";
    MARKUP_AT_BASE: 0 = "Markup at base, percent", "Мінімум: націнка, %";
    MARKUP_AT_TARGET: 0 = "Markup at target, percent", "Ціль: націнка, %";
    MARKUP_AT_STRETCH: 0 = "Markup at stretch, percent", "Амбіція: націнка, %";
    HOURS_YOU_CAN_BILL: 0 = "Hours a year you can bill", "Скільки годин за рік оплатять клієнти";
    HOURS_TO_BILL: 0 = "Hours to bill a year", "Оплачувані години за рік";
    PUBLIC_HOLIDAYS: 0 = "Public holidays", "Святкові дні";
    VACATION: 0 = "Days of holiday", "Дні відпустки";
    SICK: 0 = "Days of illness", "Лікарняні";
    OTHER_DAYS: 0 = "Other days off", "Інші неробочі дні";
    HOURS_A_DAY: 0 = "Hours in a day", "Годин у робочому дні";
    SHARE_TO_BILL: 0 = "Share you can bill, percent", "Частка оплачуваного часу, %";
    DAY_HOURS: 0 = "Billed hours in a day", "Оплачуваних годин на день";
    WEEK_HOURS: 0 = "Billed hours in a week", "Оплачуваних годин на тиждень";
    GROWTH: 0 = "Costs grow a year, percent", "Зростання витрат за рік, %";
    RAISES: 0 = "Pay grows a year, percent", "Зростання зарплат за рік, %";
    YEARS_AHEAD: 0 = "Years to look ahead", "На скільки років наперед";
    WHAT_IF_HOURS: 0 = "What if: billable hours a year", "А якщо: оплачувані години за рік";
    WHAT_IF_COSTS: 0 = "What if: costs change by, percent", "А якщо: зміна витрат, %";
    LINE_PRICE: 1 = "{0}, price for one", "{0}: ціна за одиницю";
    LINE_HOURS: 2 = "{0}, hours behind one: {1}", "{0}: закладені години, {1}";
    QUANTITY_IN: 2 = "{0}, quantity in {1}", "{0}: кількість, пакет «{1}»";
    HOURS_IN: 2 = "{0}, hours in {1}", "{0}: години, пакет «{1}»";

    // From costs to rates.
    LIVING: 0 = "Living costs", "Витрати на життя";
    LIVING_OF_ALL: 0 = "Living costs of all owners", "Витрати на життя всіх власників";
    BUSINESS: 0 = "Business costs", "Робочі витрати";
    EMPLOYEE: 0 = "Employee", "Оплата праці";
    EMPLOYEES: 0 = "Employees", "Оплата праці команди";
    WEEKS_A_YEAR: 0 = "Weeks in a year", "Тижнів у році";
    MONTHS_A_YEAR: 0 = "Months in a year", "Місяців у році";
    QUARTERS_A_YEAR: 0 = "Quarters in a year", "Кварталів у році";
    ONCE_A_YEAR: 0 = "Once a year", "Раз на рік";
    OVER_YEARS: 0 = "Spread over years", "Розподілено на роки";
    RECURRING: 0 = "Recurring costs", "Регулярні витрати";
    PAID_ONCE: 0 = "Paid once, this year’s share", "Одноразові витрати, частка цього року";
    GROWN: 0 = "Recurring costs, grown", "Регулярні витрати зі зростанням";
    ONE_PLUS_GROWTH: 1 = "{0} growth a year", "{0} зростання за рік";
    GROWTH_FACTOR: 0 = "Growth until then", "Зростання до того року";
    GROWTH_OVER: 1 = "Growth, years: {0}", "Зростання, років: {0}";
    ONE_PLUS_CUSHION: 1 = "{0} cushion", "{0} запасу";
    WITH_CUSHION: 0 = "Living costs with cushion", "Витрати на життя із запасом";
    ONE_MINUS_TAX: 1 = "{0} set aside for tax", "{0} на податок";
    BEFORE_TAX: 0 = "To earn before income tax", "Заробити до сплати податку";
    TAX: 0 = "Income tax", "Податок на дохід";
    TAX_TYPED: 0 = "Income tax, grown", "Податок на дохід зі зростанням";
    TAX_IN_BUSINESS: 0 = "Tax among business costs", "Податок серед робочих витрат";
    TAX_IN_PAY: 0 = "Tax among employees’ costs", "Податок серед оплати праці";
    TAX_IN_LIVING: 0 = "Tax among living costs", "Податок серед витрат на життя";
    ALL_BEFORE_TAX: 0 = "All costs before tax", "Усі витрати до податку";
    COSTS_OF_YEAR: 0 = "Needed in a year", "Потрібно на рік";
    ONE_PLUS_CHANGE: 1 = "{0} change in costs", "{0} зміни витрат";
    COSTS_CHANGED: 0 = "Needed in a year, costs changed", "Потрібно на рік зі зміною витрат";
    ONE_MINUS_MARGIN: 1 = "{0} margin", "{0} маржі";
    ONE_PLUS_MARKUP: 1 = "{0} markup", "{0} націнки";
    REVENUE: 0 = "Revenue to reach in a year", "Потрібний дохід за рік";
    WEEKDAYS_IN: 1 = "Working weekdays in {0}", "Дні за графіком у\u{a0}{0}\u{a0}році";
    WORKING_DAYS: 0 = "Working days", "Робочі дні";
    BILLED_SHARE: 0 = "Share you can bill", "Частка оплачуваного часу";
    BILLABLE_HOURS: 0 = "Billable hours", "Оплачувані години";
    HOURS_OF_ALL: 0 = "Billable hours of everyone", "Оплачувані години всіх";
    FLOOR: 0 = "Floor an hour", "Собівартість години";
    EXACT_RATE: 0 = "Before rounding up", "До округлення вгору";
    RATE: 2 = "{0} {1}", "{0} {1}";
    ROUNDED_UP: 1 = "{0}, rounded up", "{0}, округлено вгору";
    ROUNDED_UP_TO: 2 = "{0}, rounded up to the next {1}", "{0}, округлено вгору до {1}";
    OWN_COST: 0 = "Own cost", "Власні витрати";
    OWN_COST_OF_ROLE: 0 = "Own costs in the role", "Власні витрати в ролі";
    OWN_COST_AN_HOUR: 0 = "Own cost an hour", "Власні витрати на годину";
    OWN_COSTS: 0 = "Own costs of all who bill", "Власні витрати всіх, чиї години оплачуються";
    REST: 0 = "Shared costs", "Спільні витрати";
    REST_AN_HOUR: 0 = "Shared costs an hour", "Спільні витрати на годину";
    COST_AN_HOUR: 0 = "Cost an hour", "Витрати на годину";

    // Factors whose percent is not known.
    ONE_AND_GROWTH: 0 = "1 + growth a year", "1 + зростання за рік";
    ONE_AND_CUSHION: 0 = "1 + cushion", "1 + запас";
    ONE_LESS_TAX: 0 = "1 − income tax", "1 − податок на дохід";
    ONE_AND_CHANGE: 0 = "1 + change in costs", "1 + зміна витрат";
    ONE_LESS_MARGIN: 0 = "1 − margin", "1 − маржа";
    ONE_AND_MARKUP: 0 = "1 + markup", "1 + націнка";

    // What a tier comes to and earns.
    EXACT_AMOUNT: 0 = "Before rounding", "До округлення";
    UNIT_PRICE: 0 = "Price for one", "Ціна за одиницю";
    QUANTITY: 0 = "Quantity", "Кількість";
    TIER_TOTAL: 0 = "Total without tax", "Разом без ПДВ";
    KNOWN_TOTAL: 0 = "Total of lines with known hours", "Разом за позиціями з відомими годинами";
    KNOWN_SHARE: 0 = "Known share of the total", "Врахована частка підсумку";
    AS_PERCENT: 0 = "As percent", "У відсотках";
    TIER_HOURS: 0 = "Hours in the tier", "Години в пакеті";
    HOURS: 0 = "Hours", "Години";
    HOURS_AT_FLOOR: 0 = "Hours at the floor", "Години за собівартістю";
    FLOOR_COST: 0 = "All hours at the floor", "Усі години за собівартістю";
    LEFT_OVER: 0 = "Left above the floor", "Понад собівартість";
    EFFECTIVE: 0 = "Effective, an hour", "Фактично за годину";
    TIER_FLOOR: 0 = "Floor an hour in the tier", "Собівартість години в пакеті";
    DISTANCE: 0 = "Distance to base", "Різниця з мінімумом";
    ABOVE_BASE: 1 = "{0} above base", "на {0} вище за мінімум";
    UNDER_BASE: 1 = "{0} under base", "на {0} нижче за мінімум";
    JUST_UNDER_BASE: 0 = "just under base", "трохи нижче за мінімум";
    AT_BASE: 0 = "at base", "на рівні мінімуму";
}
