/** The longest text an expression may make, in UTF-16 units: longer ones would fill the memory, not the answer. */
export const LONGEST_TEXT = 2_000_000;

/** The longest list a function may make. */
export const LONGEST_LIST = 1_000_000;

/** How deep lists and contexts may lie in each other where they are printed, compared or flattened. */
export const DEEPEST_VALUE = 500;

/** How many single values are looked at to compare two values: shared lists can stand for billions of them. */
export const MOST_COMPARED = 5_000_000;
