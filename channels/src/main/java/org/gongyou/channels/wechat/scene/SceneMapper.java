package org.gongyou.channels.wechat.scene;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The {@code wechat_scene} table. */
@Mapper
interface SceneMapper {

    @Select("""
            SELECT id, scene, service, place, url, expires_at, created_at, created_by FROM wechat_scene
            WHERE account = #{account} AND withdrawn = FALSE ORDER BY id DESC LIMIT 500""")
    List<ServiceCode> findAll(@Param("account") String account);

    @Nullable
    @Select("""
            SELECT id, scene, service, place, url, expires_at, created_at, created_by FROM wechat_scene
            WHERE account = #{account} AND scene = #{scene} AND withdrawn = FALSE""")
    ServiceCode find(@Param("account") String account, @Param("scene") String scene);

    @Insert("""
            INSERT INTO wechat_scene (account, scene, service, place, url, expires_at, created_at, created_by, withdrawn)
            VALUES (#{account}, #{code.scene}, #{code.service}, #{code.place}, #{code.url}, #{code.expiresAt},
                    #{code.createdAt}, #{code.createdBy}, FALSE)""")
    void insert(@Param("account") String account, @Param("code") ServiceCode code);

    @Update(
            "UPDATE wechat_scene SET service = #{service} WHERE account = #{account} AND id = #{id} AND withdrawn = FALSE")
    int lead(@Param("account") String account, @Param("id") long id, @Param("service") String service);

    @Update("UPDATE wechat_scene SET withdrawn = TRUE WHERE account = #{account} AND id = #{id} AND withdrawn = FALSE")
    int withdraw(@Param("account") String account, @Param("id") long id);
}
