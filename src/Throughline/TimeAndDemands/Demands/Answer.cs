using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>What one ILD answers.</summary>
internal enum AnswerState
{
    Waiting,
    Accepted,

    /// <summary>Handed to somebody who has not accepted yet.</summary>
    Handed,

    /// <summary>Somebody else accepted it.</summary>
    Delegated,
    Declined,

    /// <summary>Declined with others, in one answer.</summary>
    DeclinedTogether,

    /// <summary>Handed up to whoever supervises the ILD.</summary>
    Escalated,

    /// <summary>Senior staff took it over.</summary>
    Handled,

    /// <summary>Less, or later, was offered instead.</summary>
    Offered,
}

/// <summary>One ILD's part of a demand, and her answer; a demand on principals only is answered by their ILDs first.</summary>
[Record(RecordKind.R20)]
internal sealed class Answer : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long DemandId { get; init; }
    public required long IldId { get; init; }

    /// <summary>Whether it takes the ILD's own hours, and not only her principals'.</summary>
    public required bool OfIld { get; init; }

    /// <summary>How many of her principals it takes hours from.</summary>
    public required int Principals { get; init; }
    public AnswerState State { get; set; }

    /// <summary>Why it was declined, handed up or answered with an offer.</summary>
    public string Reason { get; set; } = "";
    public int? OfferedMinutes { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Who does it for her.</summary>
    public long? DelegateId { get; set; }

    /// <summary>What the ILD still spent on it, entered afterwards; prices the next ask like it.</summary>
    public int? TookMinutes { get; set; }

    /// <summary>Whether it still waits for the ILD.</summary>
    public bool Waits => State == AnswerState.Waiting;

    /// <summary>Whether an answer may be taken back: as long as nobody else has acted on it.</summary>
    public bool MayTakeBack =>
        State
            is AnswerState.Accepted
                or AnswerState.Handed
                or AnswerState.Declined
                or AnswerState.Escalated
                or AnswerState.Offered
        && TookMinutes is null;

    public void Accept(DateTimeOffset now) => Become(AnswerState.Accepted, "", now);

    public void Decline(string reason, DateTimeOffset now) => Become(AnswerState.Declined, reason, now);

    public void Escalate(string reason, DateTimeOffset now) => Become(AnswerState.Escalated, reason, now);

    public void HandTo(long person, DateTimeOffset now)
    {
        Become(AnswerState.Handed, "", now);
        DelegateId = person;
    }

    public void Offer(int minutes, string words, DateTimeOffset now)
    {
        Become(AnswerState.Offered, words, now);
        OfferedMinutes = minutes;
    }

    /// <summary>Whoever it was handed to takes it.</summary>
    public void TakeOver() => State = AnswerState.Delegated;

    /// <summary>Whoever it was handed to gives it back; it waits for the ILD again, with why.</summary>
    public void GiveBack(string why)
    {
        (State, Reason, DelegateId, AnsweredAt) = (AnswerState.Waiting, why.Trim(), null, null);
    }

    /// <summary>The supervisor takes what was handed up: senior staff does it, or the ILD does not have to.</summary>
    public void Handle() => State = AnswerState.Handled;

    /// <summary>The requester takes the offer.</summary>
    public void OfferTaken() => State = AnswerState.Accepted;

    /// <summary>Her answer is taken back and it waits again.</summary>
    public void TakeBack()
    {
        (State, Reason, DelegateId, AnsweredAt, OfferedMinutes) = (AnswerState.Waiting, "", null, null, null);
    }

    /// <summary>It went out with the others' in one answer.</summary>
    public void DeclineTogether(DateTimeOffset now) => Become(AnswerState.DeclinedTogether, "", now);

    /// <summary>What it really took of the ILD.</summary>
    public void Took(int minutes) => TookMinutes = minutes;

    private void Become(AnswerState state, string reason, DateTimeOffset now) =>
        (State, Reason, AnsweredAt) = (state, reason.Trim(), now);

    private sealed class Table : IEntityTypeConfiguration<Answer>
    {
        public void Configure(EntityTypeBuilder<Answer> builder)
        {
            builder.ToTable("demand_answers");
            builder.HasIndex(answer => new { answer.DemandId, answer.IldId }).IsUnique();
            builder.HasIndex(answer => new { answer.IldId, answer.State });
            builder.HasIndex(answer => answer.DelegateId);
            builder.HasOne<Demand>().WithMany().HasForeignKey(answer => answer.DemandId);
            builder.HasOne<Person>().WithMany().HasForeignKey(answer => answer.IldId);
            builder.HasOne<Person>().WithMany().HasForeignKey(answer => answer.DelegateId);
        }
    }
}
