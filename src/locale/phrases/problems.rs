//! What is wrong and what to do about it.

crate::phrases! {
    BELOW_NOTHING: 0 = "This can’t be below zero. Type 0 or more.", "Тут не може бути менше за нуль. Впишіть 0 або більше.";
    NEGATIVE: 0 =
        "This is below zero and counts as 0. Type 0 or more.",
        "Це менше за нуль, тому рахується як 0. Введіть 0 або більше.";
    NEGATIVE_PERCENT: 0 =
        "A percent below zero gives no rate. Type 0 or more.",
        "З від’ємним відсотком ставку не порахувати. Введіть 0 або більше.";
    TAX_TOO_HIGH: 0 =
        "Tax of 100% or more leaves nothing to live on. Type a share below 100.",
        "Якщо податок 100% або більше, на життя не лишається нічого. Введіть частку, меншу за 100.";
    MARGIN_TOO_HIGH: 0 =
        "A margin of 100% or more leaves nothing for the costs. Type a share below 100, or choose markup.",
        "Якщо маржа 100% або більше, на витрати не лишається нічого. Введіть частку, меншу за 100, або оберіть націнку.";
    TARGET_LEVEL_BELOW: 0 =
        "Target is less than base here. It counts all the same. Raise it, or clear it to take the amount at base.",
        "Сума для цілі тут менша, ніж для мінімуму, але її враховано. Збільште її або зітріть: тоді діятиме сума для мінімуму.";
    STRETCH_LEVEL_BELOW: 0 =
        "Stretch is less than the level before it. It counts all the same. Raise it, or clear it to take that amount.",
        "Сума для амбіції тут менша, ніж на попередньому рівні, але її враховано. Збільште її або зітріть: тоді діятиме попередня.";
    TARGET_BAND_BELOW: 0 =
        "Target comes out below base. Raise this percent, or the costs at target.",
        "Цільова ставка нижча за мінімальну. Збільште цей відсоток або витрати для цілі.";
    STRETCH_BAND_BELOW: 0 =
        "Stretch comes out below target. Raise this percent, or the costs at stretch.",
        "Амбітна ставка нижча за цільову. Збільште цей відсоток або витрати для амбіції.";
    NO_HOURS: 0 =
        "Nobody bills an hour yet. Type how many hours you can bill a year.",
        "Оплачуваних годин ще немає. Введіть, скільки годин за рік оплатять клієнти.";
    NO_HOURS_IN_CALENDAR: 0 =
        "The calendar leaves no hour to bill. Take away days off, or raise the hours in a day or the share you can bill.",
        "Календар не лишає жодної оплачуваної години. Зменште неробочі дні або збільште години в робочому дні чи частку оплачуваного часу.";
    NO_HOURS_IN_TEAM: 0 =
        "Nobody in the team bills hours, so there is no rate. Say who does.",
        "Ніхто в команді не має оплачуваних годин, тому ставки немає. Позначте, чиї години оплачують клієнти.";
    NO_COSTS: 0 =
        "There is nothing to pay for yet. Type what you need a month.",
        "Витрат ще немає. Введіть, скільки вам потрібно на місяць.";
    NO_COSTS_IN_LIST: 0 =
        "No cost has an amount yet. Type one.",
        "Жодна витрата ще не має суми. Введіть хоча б одну.";
    NO_COSTS_IN_TEAM: 0 =
        "There is nothing to pay for yet. Type what the team or the business costs.",
        "Витрат ще немає. Введіть оплату праці команди або робочі витрати.";
    TOO_MANY_DAYS_OFF: 0 =
        "There are more days off than working days in the year. Take some away.",
        "Неробочих днів більше, ніж робочих днів у році. Зменште їхню кількість.";
    HOURS_A_DAY: 0 =
        "A working day has more than 0 and at most 24 hours. Type a number in that range.",
        "У робочому дні більше ніж 0 годин і не більше ніж 24. Введіть число в цих межах.";
    SHARE: 0 =
        "A share is between 0 and 100%. Type a number in that range.",
        "Частка буває від 0 до 100%. Введіть число в цих межах.";
    MORE_THAN_A_YEAR: 2 =
        "All of {0} has {1} hours. Type fewer.",
        "Годин у {0} році лише {1}. Введіть менше.";
    TAX_ITEM: 1 =
        "Left out: {0}. Income tax is already counted by its percent. Take the mark away, or choose tax as an amount.",
        "Не враховано: {0}. Податок уже враховано за відсотком. Зніміть позначку або оберіть податок «Сумою за рік».";
    NOT_POSITIVE: 0 =
        "0 or less gives no result here. Type a number above zero.",
        "З нулем або від’ємним числом тут нічого не порахувати. Введіть число, більше за нуль.";
    GROWTH_TOO_LOW: 0 =
        "A fall of 100% or more leaves no costs. Type more than −100.",
        "Якщо зменшити на 100% або більше, витрат не лишиться. Введіть більше ніж −100.";
    ROLE_WITHOUT_RATE: 1 =
        "This role bills no hours, so it has no rate: {0}. Give it hours, or choose another.",
        "Роль без оплачуваних годин не має ставки: {0}. Додайте їй години або оберіть іншу.";
    TOO_LARGE: 1 =
        "This comes to more than {0}, too much to stay exact. Lower a quantity or a price.",
        "Сума перевищує {0}, точно її вже не порахувати. Зменште кількість або ціну.";

    // What was typed and not taken.
    EMPTY: 1 =
        "Nothing is typed here. Type digits, such as {0}.",
        "Тут нічого немає. Введіть число, наприклад {0}.";
    NOT_A_NUMBER: 2 =
        "This is not a number: “{0}”. Type digits, such as {1}.",
        "Це не число: «{0}». Введіть цифри, наприклад {1}.";
    TWO_DECIMAL_MARKS: 1 =
        "There is more than one decimal mark. Leave one, as in {0}.",
        "Тут більше ніж одна десяткова кома. Залиште одну, наприклад {0}.";
    ODD_GROUPS: 1 =
        "The digits are not grouped in threes. Type them as in {0}, or without separators.",
        "Цифри згруповано не по три. Введіть, наприклад, {0} або пишіть без роздільників.";
    TOO_MANY_DECIMALS: 1 =
        "There are too many digits after the decimal mark. Type at most {0}.",
        "Забагато цифр після коми. Введіть не більше ніж {0}.";
    TOO_LONG: 1 =
        "This is too long for a number here. Type at most {0}.",
        "Число задовге. Введіть не більше ніж {0}.";
    NUMBER_TOO_LARGE: 1 =
        "This number is too large to stay exact. Type at most {0}.",
        "Число завелике, щоб рахувати точно. Введіть не більше ніж {0}.";
    NOT_WHOLE_WITHIN: 2 =
        "This has to be a whole number. Type one from {0} to {1}.",
        "Тут має бути ціле число. Введіть число від {0} до {1}.";
    STEP_NOT_POSITIVE: 1 =
        "Rates are rounded up to a step above zero. Type one, such as {0}.",
        "Крок округлення має бути більшим за нуль. Введіть, наприклад, {0}.";
    GONE: 0 =
        "What this belongs to is no longer there. Nothing was changed.",
        "Того, чого це стосується, вже немає. Нічого не змінено.";
}
