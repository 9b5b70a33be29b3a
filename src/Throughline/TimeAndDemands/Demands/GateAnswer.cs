using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>The five answers of the gate.</summary>
internal enum GateVerdict
{
    Through,
    Trimmed,
    Moved,
    GivenElsewhere,
    Refused,
}

/// <summary>What an answer of the gate says besides its name.</summary>
/// <param name="Reason">Why; a refusal cannot be without.</param>
/// <param name="MinutesEach">When trimmed: what is left.</param>
/// <param name="Due">When moved: the new day.</param>
/// <param name="To">When given elsewhere: who does it, by name or unit.</param>
internal sealed record GateTerms(string Reason, int MinutesEach, DateOnly? Due, string To)
{
    public const int LongestReason = 1000;

    /// <summary>What is wrong with a reason that has to be given; empty when it will do.</summary>
    /// <param name="given">What was written.</param>
    /// <param name="field">The field of the form.</param>
    /// <param name="sentence">What to say where nothing was written.</param>
    public static IEnumerable<(string Field, string Sentence)> WrongReason(string? given, string field, string sentence) =>
        string.IsNullOrWhiteSpace(given) ? [(field, sentence)]
        : given.Length > LongestReason ? [(field, $"Shorten this to {LongestReason} letters.")]
        : [];

    /// <summary>What is wrong with it, by field; empty when it can be given.</summary>
    public IEnumerable<(string Field, string Sentence)> Wrong(GateVerdict verdict, Demand demand, DateOnly today)
    {
        if (verdict == GateVerdict.Refused && Reason.Trim().Length == 0)
        {
            yield return ("Reason", $"Say why; {demand.By} reads it.");
        }
        if (verdict is GateVerdict.Through or GateVerdict.Moved && demand.OverLimit.Length > 0 && Reason.Trim().Length == 0)
        {
            yield return ("Reason", $"{demand.OverLimit} Say why it passes; it stands in your name.");
        }
        if (Reason.Length > LongestReason)
        {
            yield return ("Reason", $"Shorten the reason to {LongestReason} letters.");
        }
        if (verdict == GateVerdict.Trimmed && (MinutesEach <= 0 || MinutesEach >= demand.MinutesEach))
        {
            yield return ("HoursEach", "Give fewer hours than were asked, and more than 0.");
        }
        if (verdict == GateVerdict.Moved && (Due is null || Due < today || Due == demand.Due))
        {
            yield return ("Due", "Choose another day, from today on.");
        }
        if (verdict == GateVerdict.GivenElsewhere && To.Trim().Length is 0 or > DemandDraft.LongestTitle)
        {
            yield return ("To", "Say who does it instead.");
        }
    }
}

/// <summary>What the gatekeeper, or the superintendent after them, answered: who, when and why.</summary>
[Record(RecordKind.R20)]
internal sealed class GateAnswer : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long DemandId { get; init; }
    public required GateVerdict Verdict { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public required long ById { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DemandState StateBefore { get; init; }
    public required int MinutesBefore { get; init; }
    public required DateOnly DueBefore { get; init; }

    /// <summary>Who does it instead; empty for any other answer.</summary>
    public required string To { get; init; }
    public DateTimeOffset? TakenBackAt { get; set; }

    /// <summary>"let it through", as in "Dr. Marchetti let it through".</summary>
    public string Words =>
        Verdict switch
        {
            GateVerdict.Through => "let it through",
            GateVerdict.Trimmed => "trimmed it",
            GateVerdict.Moved => "moved it",
            GateVerdict.GivenElsewhere => $"gave it to {To}",
            _ => "refused it",
        };

    private sealed class Table : IEntityTypeConfiguration<GateAnswer>
    {
        public void Configure(EntityTypeBuilder<GateAnswer> builder)
        {
            builder.ToTable("gate_answers");
            builder.HasOne<Demand>().WithMany().HasForeignKey(answer => answer.DemandId);
            builder.HasOne<Person>().WithMany().HasForeignKey(answer => answer.ById);
        }
    }
}
