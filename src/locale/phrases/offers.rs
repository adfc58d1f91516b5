//! What an offer's figures and fields are called.

crate::phrases! {
    // What can be typed at a line.
    DIRECT: 1 = "{0}, bought in for one", "{0}: зовнішні витрати на одиницю";
    LINE_DISCOUNT_PERCENT: 1 = "{0}, discount in percent", "{0}: знижка, %";
    LINE_DISCOUNT_AMOUNT: 1 = "{0}, discount as an amount", "{0}: знижка сумою";
    LEAST: 1 = "{0}, the least a client can take", "{0}: найменша кількість";
    MOST: 1 = "{0}, the most a client can take", "{0}: найбільша кількість";
    STEP: 1 = "{0}, in steps of", "{0}: крок кількості";
    PERIODS: 1 = "{0}, committed periods", "{0}: скільки разів";
    CAP: 1 = "{0}, hours carried over at most", "{0}: переносити не більше, год";
    BEYOND: 1 = "{0}, price of an hour beyond", "{0}: ціна години понад обсяг";
    MONTHS: 1 = "{0}, months before the next proposal", "{0}: скільки місяців до наступної пропозиції";

    // What can be typed for the whole.
    EXCHANGE_RATE: 0 = "Exchange rate", "Курс валюти";
    CHARGE_PERCENT: 0 = "Charge in percent", "Надбавка, %";
    CHARGE_AMOUNT: 0 = "Charge as an amount", "Надбавка сумою";
    DISCOUNT_PERCENT: 0 = "Discount in percent", "Знижка, %";
    DISCOUNT_AMOUNT: 0 = "Discount as an amount", "Знижка сумою";
    SELLING_PERCENT: 0 = "Selling costs in percent", "Витрати на продаж, %";
    SELLING_AMOUNT: 0 = "Selling costs as an amount", "Витрати на продаж сумою";
    COMMISSION: 0 = "Sales commission", "Комісія за продаж";
    ASSISTANT: 0 = "The assistant’s share of the commission", "Частка помічника в комісії";
    REFERRAL: 0 = "Referral", "Винагорода за рекомендацію";
    PLATFORM: 0 = "Platform fee", "Комісія платформи";
    WANTED_MARGIN: 0 = "Least margin wanted, percent", "Найменша бажана маржа, %";
    VALID_DAYS: 0 = "Days a new offer stands", "Строк дії нової пропозиції, днів";
    LATE_FEE: 0 = "Late fee a month, percent", "Пеня за місяць, %";
    ROUNDS: 0 = "Rounds of revision included", "Кола правок у ціні";
    ROUND_PRICE: 0 = "Price of one round more", "Ціна додаткового кола правок";
    TAX_PERCENT: 1 = "{0}, percent", "{0}: ставка, %";
    INSTALMENT: 1 = "{0}, how much", "{0}: скільки";
    INSTALMENT_DAYS: 1 = "{0}, days after the invoice", "{0}: днів після рахунка";
    KILL_FEE: 1 = "{0}, percent of the price", "{0}: % від ціни";
    SERVICE_HOURS: 2 = "{0}, hours for one: {1}", "{0}: години на одиницю, {1}";
    SERVICE_DIRECT: 1 = "{0}, bought in for one", "{0}: зовнішні витрати на одиницю";
    JOB_HOURS: 2 = "{0}, {1}: hours it took", "{0}, {1}: фактичні години";
    TAX_NUMBER: 1 = "Tax {0}", "Податок {0}";
    PAYMENT_NUMBER: 1 = "Payment {0}", "Платіж {0}";
    STAGE_NUMBER: 1 = "Stage {0}", "Етап {0}";
    SERVICE_NUMBER: 1 = "Service {0}", "Послуга {0}";
    JOB_NUMBER: 1 = "Job {0}", "Проєкт {0}";

    // What an offer's figures are called.
    BEFORE_DISCOUNT: 0 = "Before the discount", "До знижки";
    ONE_MINUS_DISCOUNT: 0 = "1 − discount", "1 − знижка";
    LINE_NET: 1 = "{0}, its share of the net", "{0}: частка в сумі без ПДВ";
    GROUP_NET: 0 = "Net of what is taxed alike", "Сума без ПДВ за цією ставкою";
    GROUP_SUM: 0 = "Prices of what is taxed alike", "Сума цін за цією ставкою";
    CHARGE_SHARE: 0 = "Its share of the charge", "Частка надбавки";
    DISCOUNT_SHARE: 0 = "Its share of the discount", "Частка знижки";
    PRICES_SUM: 0 = "Lines, as priced", "Сума позицій за цінами";
    ONE_PLUS_CHARGE: 0 = "1 + charge", "1 + надбавка";
    WITH_CHARGE: 0 = "With the charge", "З надбавкою";
    CHARGE_PART: 0 = "Charge from the percentage", "Надбавка за відсотком";
    CHARGE: 0 = "Charge", "Надбавка";
    DISCOUNT_BASE: 0 = "What the discount is taken off", "На що діє знижка";
    AFTER_DISCOUNT: 0 = "After the discount", "Після знижки";
    DISCOUNT_ON_WHOLE: 0 = "Discount", "Знижка";
    ONE_PLUS_TAX: 0 = "1 + tax", "1 + податок";
    WITHOUT_TAX: 0 = "Without tax", "Без ПДВ";
    TAX_SHARE: 0 = "Rate of the tax, as a share", "Ставка податку як частка";
    TAX_BASE: 0 = "What the tax is on", "База оподаткування";
    GROSS: 0 = "With tax", "До сплати";
    PARTS: 0 = "Equal parts", "Рівні частини";
    FIRST_PART: 0 = "The first of them", "Перша з них";
    PAYMENT_SHARE: 0 = "Share of the price", "Частка ціни";
    REST_OF_PRICE: 0 = "What the other payments leave", "Лишається після інших платежів";
    OVER_PERIODS: 0 = "Periods", "Періоди";
    HOUR_ABROAD: 2 = "{0} an hour: {1}, in the offer’s currency", "{0} за годину: {1}, у валюті пропозиції";
    SERVICE_EXACT: 1 = "{0}, before rounding", "{0}: до округлення";
    SERVICE_PRICE: 2 = "{0}, price at {1}", "{0}: ціна, {1}";
    SERVICE_COST: 1 = "{0}, what it costs you", "{0}: собівартість";
    ALL_TOTAL: 0 = "Everything without tax, over the terms", "Усе без ПДВ, за весь строк";
    BOUGHT_IN: 0 = "Bought in", "Зовнішні витрати";
    ACTUAL_HOURS: 0 = "Hours jobs really took", "Скільки годин пішло насправді";
    SELLING: 0 = "Selling costs", "Витрати на продаж";
    SELLING_SHARE: 0 = "Share that selling takes", "Частка, яку забирає продаж";
    PLATFORM_PART: 0 = "Platform fee, from the price with tax", "Комісія платформи від ціни з податком";
    PROFIT_BEFORE: 0 = "Profit before commission", "Прибуток до комісії";
    PROFIT_SHARED: 0 = "Profit that is shared, if there is any", "Прибуток до розподілу, якщо він є";
    OTHER_SELLING: 0 = "Other selling costs", "Інші витрати на продаж";
    KNOWN_GROSS: 0 = "The same with tax", "Те саме з податком";
    ALL_GROSS: 0 = "Everything with tax", "Усе з податком";
    SELLING_PART: 0 = "Selling costs from the price", "Витрати на продаж за відсотком";
    LEFT_FOR_HOURS: 0 = "Left for the hours", "Лишається на години";

    // What is wrong.
    PERCENT_OUT_OF_BOUNDS: 1 =
        "A percentage here is from 0 to {0}; this one does not count. Type another.",
        "Тут може бути від 0 до {0} відсотків, тому це число не враховано. Введіть інше.";
    DISCOUNT_ON_CREDIT: 0 =
        "A credit takes no discount, so it does not count. Take it away, or make the price positive.",
        "На від’ємну позицію знижка не діє, тому її не враховано. Приберіть знижку або зробіть ціну додатною.";
    BOUNDS_UPSIDE_DOWN: 0 =
        "The most is less than the least, so a client cannot change the quantity. Type a larger number.",
        "Найбільша кількість менша за найменшу, тому клієнт не зможе її змінити. Введіть більше число.";
    OUTSIDE_BOUNDS: 0 =
        "A client may not take this quantity: it is outside the bounds, or between their steps.",
        "Клієнт не зможе обрати таку кількість: вона поза межами або не відповідає крокові.";
    SCHEDULE_MISSES: 0 =
        "The payments do not make the price. Change one, or let the last one be the rest.",
        "Сума платежів не дорівнює ціні. Змініть один із них або зробіть останній залишком.";
    SCHEDULE_EXCEEDS: 0 =
        "The payments before it are more than the price, so less than nothing is left. Make one smaller.",
        "Попередні платежі більші за ціну, тож на залишок нічого не лишилося. Зменште один із них.";
    TWO_RESTS: 0 =
        "Another payment takes what is left already, so this one is nothing. Give it a percentage or an amount.",
        "Залишок уже забирає інший платіж, тож цей дорівнює нулю. Вкажіть відсоток або суму.";
    ENDS_BEFORE_START: 0 =
        "The last day is before the first. Change one of them.",
        "Останній день раніше за перший. Змініть один із них.";
    TAX_TWICE: 0 = "The same tax stands here twice. Take one away.", "Той самий податок вказано двічі. Приберіть один.";
    SERVICE_GONE: 0 =
        "The service of this line is no longer there, so it has no price. Choose another, or give it a price of its own.",
        "Послуги, з якої бралася ціна цієї позиції, вже немає, тому ціна невідома. Оберіть іншу або вкажіть власну ціну.";
    NO_EXCHANGE: 0 =
        "Without an exchange rate, hours have no price in this currency. Type how much of it one unit of yours is.",
        "Без курсу години не мають ціни в цій валюті. Вкажіть, скільки її дають за одиницю вашої.";
    NO_PERIODS: 0 =
        "A price that is spread needs to know over how many payments. Type how many.",
        "Щоб розділити ціну, треба знати, на скільки платежів. Вкажіть їх кількість.";
}
