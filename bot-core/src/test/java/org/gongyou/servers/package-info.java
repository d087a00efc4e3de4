/**
 * Real servers for tests, started once per build module: {@link org.gongyou.servers.MariaDb} and {@link
 * org.gongyou.servers.Redis}, and the annotations {@link org.gongyou.servers.OnMariaDbAndRedis} and {@link
 * org.gongyou.servers.OnH2} that put a Spring test on top of them.
 *
 * <p>{@code GONGYOU_TEST_MYSQL_URL} and {@code GONGYOU_TEST_REDIS_URL} name others, such as a MySQL 8.4.
 */
@NullMarked
package org.gongyou.servers;

import org.jspecify.annotations.NullMarked;
