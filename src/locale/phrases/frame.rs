//! What stands around every screen of the desk.
