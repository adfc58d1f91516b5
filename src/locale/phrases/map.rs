//! The development map as its author makes it. What the client reads of it stands with the other words of an offer.

crate::phrases! {
    MAP: 0 = "Development map", "Карта розвитку";
    STATE: 0 = "From today to where your client wants to be, stage by stage", "Від сьогодні до мети клієнта, крок за кроком";
    STAGES_COUNT: 1 = "Stages: {0}", "Кроків: {0}";
    SEEN: 0 = "Your client sees the map. Its prices are an outlook: only the stage that you mark as this proposal is being sold.", "Клієнт бачить карту. Ціни в ній орієнтовні: зараз продається лише крок, який ви позначите як цю пропозицію.";
    FROM: 0 = "Where your client is today (A)", "Де клієнт зараз (А)";
    TO: 0 = "Where they want to be (B)", "Де клієнт хоче бути (Б)";
    STAGE: 0 = "Stage", "Крок";
    TOOLS: 0 = "What is used and done", "Що використаємо й зробимо";
    WEEKS: 0 = "Weeks", "Тижнів";
    SELLS: 0 = "Its price", "Ціна кроку";
    OWN_PRICE: 0 = "of its own", "окрема";
    THIS_OFFER: 0 = "that of this proposal", "як у цій пропозиції";
    PRICE: 0 = "Price", "Ціна";
    EMPTY_IS_LATER: 0 = "later", "згодом";
    ADD_STAGE: 0 = "Add a stage", "Додати крок";
    MOST: 1 = "A map holds {0} stages at most, so that it is taken in at a look.", "На карті до {0} кроків, щоб її можна було охопити поглядом.";
    AS_SEEN: 0 = "As your client sees it", "Так це бачить клієнт";
    WEEKS_OF: 1 = "{0}: weeks", "{0}: тижнів";
    PRICE_OF: 1 = "{0}: price", "{0}: ціна";
    TOTAL: 0 = "Stages with a price, together", "Кроки з ціною разом";
}
