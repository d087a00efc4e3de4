package org.gongyou.admin.operators;

/** An account about to be stored. */
record NewAccount(String username, String name, String passwordHash) {}
