//! Single words that stand in many places.

crate::phrases! {
    BASE: 0 = "Base", "База";
    TARGET: 0 = "Target", "Ціль";
    STRETCH: 0 = "Stretch", "Мрія";
    TIER_FIRST: 0 = "Essential", "Необхідне";
    TIER_SECOND: 0 = "Considered", "Оптимальне";
    TIER_THIRD: 0 = "Complete", "Усе під ключ";
    COPY_OF: 1 = "{0} (copy)", "{0} (копія)";
}
