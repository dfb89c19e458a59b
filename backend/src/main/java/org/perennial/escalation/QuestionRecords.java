package org.perennial.escalation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface QuestionRecords extends JpaRepository<Question, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select question from Question question where question.id = :id")
    Optional<Question> take(UUID id);

    List<Question> findByItemIdOrderByAskedAtDescIdDesc(UUID itemId);

    List<Question> findByItemIdAndState(UUID itemId, Question.State state);


    List<Question> findByAskedOfAndStateAndIdLessThanOrderByIdDesc(
            UUID askedOf, Question.State state, UUID before, Limit limit);
}
