package org.perennial.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<AccountEntity, UUID> {

    AccountEntity saveAndFlush(AccountEntity account);

    Optional<AccountEntity> findByPersonId(UUID personId);

    List<AccountEntity> findByPersonIdIn(Collection<UUID> personIds);

    Optional<AccountEntity> findByLogin(String login);

    @Query("select a.personId from AccountEntity a where a.personId in ?1 and a.enabled = true")
    List<UUID> enabledAmong(Collection<UUID> personIds);

    boolean existsBy();
}
