using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.Drafts;

/// <summary>A plan or a rubric that an ILD writes and gets feedback on, with the hours that it takes.</summary>
[Record(RecordKind.R19)]
internal sealed class Draft : ICandid, IVersioned
{
    /// <summary>The longest title, in letters.</summary>
    public const int LongestTitle = 120;

    /// <summary>The longest text, in letters.</summary>
    public const int LongestText = 20_000;

    /// <summary>Most minutes of one round.</summary>
    public const int MostMinutes = 6_000;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>The ILD who writes it.</summary>
    public required long OwnerId { get; init; }
    public required string Title { get; init; }
    public required string Text { get; set; }

    /// <summary>Rounds of writing so far, from 1.</summary>
    public required int Rounds { get; set; }

    /// <summary>Minutes that writing and rewriting took.</summary>
    public required int Minutes { get; set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>It was rewritten: another round.</summary>
    public void Revise(string text, int minutes) => (Text, Rounds, Minutes) = (text, Rounds + 1, Minutes + minutes);

    private sealed class Table : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> builder)
        {
            builder.ToTable("drafts");
            builder.HasIndex(draft => draft.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(draft => draft.OwnerId);
        }
    }
}

/// <summary>One comment on a draft, and what it is on.</summary>
[Record(RecordKind.R19)]
internal sealed class DraftComment : ICandid
{
    /// <summary>The longest comment, in letters.</summary>
    public const int LongestText = 2_000;

    public long Id { get; init; }
    public required long DraftId { get; init; }

    /// <summary>Whose draft it is.</summary>
    public required long OwnerId { get; init; }
    public required int Round { get; init; }
    public required CommentOn On { get; init; }
    public required string Text { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<DraftComment>
    {
        public void Configure(EntityTypeBuilder<DraftComment> builder)
        {
            builder.ToTable("draft_comments");
            builder.HasIndex(comment => comment.DraftId);
            builder.HasOne<Draft>().WithMany().HasForeignKey(comment => comment.DraftId);
        }
    }
}

/// <summary>What a comment is on.</summary>
internal enum CommentOn
{
    /// <summary>How the ILD works with principals.</summary>
    Practice,

    /// <summary>Whether the paper is as it should be.</summary>
    Compliance,
}

/// <summary>What paper takes and what comes of it.</summary>
/// <param name="Minutes">Writing and rewriting.</param>
/// <param name="Rounds">Rounds of writing.</param>
/// <param name="OnPractice">Comments on practice.</param>
/// <param name="OnCompliance">Comments on compliance.</param>
internal sealed record PaperworkMeter(int Minutes, int Rounds, int OnPractice, int OnCompliance)
{
    // From so many rounds on a draft is looked at as paperwork.
    private const int ManyRounds = 3;

    /// <summary>Whether it reads as the less promising form: feedback on paper alone, or nearly (Honig and others 2010, chapter 3).</summary>
    public bool IsDocumenting => OnCompliance > 0 && OnPractice * 4 <= OnCompliance;

    public bool HasManyRounds => Rounds >= ManyRounds;

    public static PaperworkMeter Of(Draft draft, IReadOnlyCollection<DraftComment> comments) =>
        new(
            draft.Minutes,
            draft.Rounds,
            comments.Count(one => one.On == CommentOn.Practice),
            comments.Count(one => one.On == CommentOn.Compliance)
        );
}
