//! What the rates page says around its figures.

crate::phrases! {
    SHOW_WORKING: 2 = "{0} {1}: show the working", "{0} {1}: показати розрахунок";
    READ_AS: 1 = "read as {0}", "прочитано як {0}";
    PERCENT_HERE: 0 = "A percent sign has no place here. Type a plain number.", "Знак відсотка тут зайвий. Введіть просто число.";
    RATES_FOR: 1 = "Rates for {0}", "Ставки на {0} рік";
    YOUR_THREE_RATES: 0 = "Your three rates", "Ваші три ставки";
    UNDER_BASE: 0 = "Under base, every hour you sell loses money.", "Нижче мінімуму кожна продана година\u{a0}— у збиток.";
    UNDER_FLOOR: 1 = "Under the floor of {0}, every hour you sell loses money.", "Нижче собівартості {0} кожна продана година\u{a0}— у збиток.";
    STAND_HERE: 0 = "Your three rates appear here once the blanks are filled.", "Тут з’являться три ставки, щойно заповните поля.";
    NOT_KNOWN_YET: 0 = "not known yet", "ще невідомо";
    RATES_ARE: 3 = "Base {0}, target {1}, stretch {2}", "Мінімум {0}, ціль {1}, амбіція {2}";
    AN_HOUR_BEFORE_TAX: 1 = "{0} an hour, without tax", "{0} за годину, без ПДВ";
    A_SAMPLE: 1 = "{0}. A sample.", "{0}. Приклад.";
    THE_FLOOR: 0 = "the floor: under it an hour loses money", "собівартість: нижче\u{a0}— збиток";
    THE_FLOOR_ITSELF: 0 = "the floor: no profit in it", "собівартість, без прибутку";
    COMFORTABLE: 0 = "comfortable", "щоб жити спокійно";
    WORTH_REACHING: 0 = "worth reaching for", "куди варто рости";
    KEEPS: 1 = "keeps {0}%", "маржа {0}%";
    KEEPS_NOTHING: 0 = "keeps nothing", "без прибутку";
    ADDS: 1 = "adds {0}%", "націнка {0}%";
    YOUR_RATES: 0 = "Your rates", "Ваші ставки";
    CLOSE: 0 = "Close", "Закрити";
    WORKED: 1 = "{0}, worked", "{0}: розрахунок";
}
