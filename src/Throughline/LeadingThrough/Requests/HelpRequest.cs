using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.LeadingThrough.ContactChart;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.LeadingThrough.Requests;

/// <summary>A principal's request for help, asked once. Somebody holds it at every moment, and the principal always sees who.</summary>
/// <remarks>
/// What happened is kept within it, not in rows beside it: whoever handles a request may change it and nothing else behind this wall, and may lose
/// sight of it with the next hand-over.
/// </remarks>
[Record(RecordKind.R23)]
internal sealed class HelpRequest : IWalled, IVersioned
{
    /// <summary>The longest line, in characters.</summary>
    public const int MaxLength = 2_000;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long AuthorId { get; init; }
    public required long SubjectId { get; init; }

    /// <summary>For which of the principal's schools; null for one who leads none.</summary>
    public long? SchoolId { get; init; }

    /// <summary>What it is about, in the words of the contact chart.</summary>
    public required string Topic { get; set; }

    /// <summary>Whether it went straight to the unit that exists for it.</summary>
    public required bool IsStraight { get; set; }

    /// <summary>The unit that has it; empty for the ILD.</summary>
    public required string Unit { get; set; }

    /// <summary>Within how many working days the unit promised an answer; 0 for no promise.</summary>
    public int PromisedDays { get; init; }

    [Sealed]
    public required string Text { get; init; }

    /// <summary>What happened, as <see cref="RequestStep"/>s.</summary>
    [Sealed]
    public string Track { get; private set; } = "";

    /// <summary>Who has it now; null only where the district names nobody at all.</summary>
    [Holder]
    public long? HolderId { get; private set; }

    /// <summary>Set while nobody leads the network: when its holder has to have found somebody.</summary>
    public DateOnly? ParkedUntil { get; private set; }

    /// <summary>Whether a person gave it to its holder; it then follows no assignment.</summary>
    public bool IsHanded { get; private set; }
    public RequestState State { get; private set; }

    /// <summary>Until when help is still useful.</summary>
    public required DateOnly UsefulUntil { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateOnly AskedOn { get; init; }

    /// <summary>The day of the first answer; reopening does not change it.</summary>
    public DateOnly? AnsweredOn { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    public IReadOnlyList<RequestStep> Steps => RequestStep.Read(Track);

    public bool IsOpen => State is RequestState.Open;

    public bool IsParked => IsOpen && ParkedUntil is not null;

    /// <summary>It is with somebody from the first moment.</summary>
    public void Begin(Holder holder, DateOnly today, DateTimeOffset now)
    {
        (HolderId, ParkedUntil, IsHanded) = (holder.PersonId, holder.ParkedUntil, false);
        Add(new(StepKind.Asked, SubjectId, holder.PersonId, holder.Why, today), now);
    }

    /// <summary>Somebody else has it, because assignments or absences changed.</summary>
    public void Follow(Holder holder, DateOnly today, DateTimeOffset now)
    {
        (HolderId, ParkedUntil) = (holder.PersonId, holder.ParkedUntil);
        Add(new(StepKind.Followed, null, holder.PersonId, holder.Why, today), now);
    }

    /// <summary>Its holder, or the ILD, gives it to somebody.</summary>
    public void HandOn(long by, Person to, string text, DateOnly today, DateTimeOffset now)
    {
        (HolderId, ParkedUntil, IsHanded) = (to.Id, null, true);
        (State, Unit) = (RequestState.Open, to.Unit);
        Add(new(StepKind.HandedOn, by, to.Id, text, today), now);
    }

    /// <summary>A word on how it stands; it stays open.</summary>
    public void Say(long by, string text, DateOnly today, DateTimeOffset now) =>
        Add(new(StepKind.Said, by, null, text, today), now);

    /// <summary>"Call them yourself": the ILD sends the principal straight to somebody, which is leading through.</summary>
    public void SendStraight(long by, Person to, string text, DateOnly today, DateTimeOffset now)
    {
        (State, AnsweredOn) = (RequestState.Answered, AnsweredOn ?? today);
        Add(new(StepKind.CallThem, by, to.Id, text, today), now);
    }

    /// <summary>An answer.</summary>
    public void Answer(long by, string text, DateOnly today, DateTimeOffset now)
    {
        (State, AnsweredOn) = (RequestState.Answered, AnsweredOn ?? today);
        Add(new(StepKind.Answered, by, null, text, today), now);
    }

    /// <summary>The principal still needs help: back to whoever had it.</summary>
    public void Reopen(string text, DateOnly today, DateTimeOffset now)
    {
        State = RequestState.Open;
        Add(new(StepKind.Reopened, SubjectId, HolderId, text, today), now);
    }

    /// <summary>The principal needs nothing more.</summary>
    public void Close(DateOnly today, DateTimeOffset now)
    {
        State = RequestState.Done;
        Add(new(StepKind.Closed, SubjectId, null, "", today), now);
    }

    /// <summary>The principal takes it back.</summary>
    public void TakeBack(DateOnly today, DateTimeOffset now)
    {
        State = RequestState.TakenBack;
        Add(new(StepKind.TakenBack, SubjectId, null, "", today), now);
    }

    private void Add(RequestStep step, DateTimeOffset now) => (Track, ChangedAt) = (RequestStep.Written([.. Steps, step]), now);

    private sealed class Table : IEntityTypeConfiguration<HelpRequest>
    {
        public void Configure(EntityTypeBuilder<HelpRequest> builder)
        {
            builder.ToTable("help_requests");
            builder.Ignore(request => request.Steps);
            builder.HasIndex(request => new { request.SubjectId, request.State });
            builder.HasIndex(request => new { request.HolderId, request.State });
            builder.HasIndex(request => request.AskedOn);
            builder.HasOne<Person>().WithMany().HasForeignKey(request => request.AuthorId);
            builder.HasOne<Person>().WithMany().HasForeignKey(request => request.SubjectId);
            builder.HasOne<Person>().WithMany().HasForeignKey(request => request.HolderId);
            builder.HasOne<Throughline.Frame.Networks.School>().WithMany().HasForeignKey(request => request.SchoolId);
        }
    }
}

/// <summary>Where a request stands.</summary>
internal enum RequestState
{
    /// <summary>Somebody has it.</summary>
    Open,

    /// <summary>There is an answer; the principal may reopen it.</summary>
    Answered,

    /// <summary>The principal said that it is done.</summary>
    Done,

    /// <summary>The principal took it back.</summary>
    TakenBack,
}
