using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Mail;
using Throughline.Persistence;

namespace Throughline.Frame.Setup;

/// <summary>One version of the promise: what is collected, who sees it, what it is never used for. The first is the product's own text.</summary>
[Record(RecordKind.R03)]
internal sealed class Promise : IVersioned
{
    /// <summary>Days between telling those concerned and signing.</summary>
    public const int NoticeDays = 30;

    /// <summary>What those concerned get when a widening is proposed; nobody may choose not to hear of it.</summary>
    public static LetterKind Letter { get; } =
        new("promise-widening", "Changes of the promise", RecordKind.R03) { MayOptOut = false };

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>1, 2, 3 ...</summary>
    public required int Number { get; init; }

    /// <summary>What this version adds to the one before; empty for the first.</summary>
    public string Widening { get; init; } = "";

    /// <summary>Why, as those concerned are told.</summary>
    public string Reason { get; init; } = "";

    public required string ProposedBy { get; init; }

    /// <summary>The day on which those concerned were told, on this page.</summary>
    public required DateOnly ToldOn { get; init; }
    public string SignedBy { get; private set; } = "";
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>When it was given up; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The first day on which it may be signed: the first version at once, a widening after the notice.</summary>
    public DateOnly MayBeSignedFrom => Number == 1 ? ToldOn : ToldOn.AddDays(NoticeDays);

    /// <summary>Signs it.</summary>
    /// <returns>Null when it is signed; else why not.</returns>
    public string? Sign(string by, DateOnly today, DateTimeOffset now)
    {
        if (SignedAt is not null || WithdrawnAt is not null)
        {
            return "This version is signed or withdrawn already.";
        }
        if (today < MayBeSignedFrom)
        {
            return $"A widening needs {NoticeDays} days’ notice: this one may be signed from {MayBeSignedFrom:yyyy-MM-dd}.";
        }
        if (by.Trim().Length == 0)
        {
            return "Write the name of whoever signed.";
        }
        (SignedBy, SignedAt) = (by.Trim(), now);
        return null;
    }

    /// <summary>Gives it up before it is signed.</summary>
    public void Withdraw(DateTimeOffset now) => WithdrawnAt = SignedAt is null ? now : null;

    private sealed class Table : IEntityTypeConfiguration<Promise>
    {
        public void Configure(EntityTypeBuilder<Promise> builder)
        {
            builder.ToTable("promises");
            builder.HasIndex(promise => promise.Number).IsUnique();
        }
    }
}

/// <summary>A choice of the district's design that it has put in its own words.</summary>
[Record(RecordKind.R03)]
internal sealed class DesignChoice : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>Which choice: a key of <see cref="DesignTable"/>.</summary>
    public required string Key { get; init; }

    /// <summary>What the district chose, in its words.</summary>
    public required string Words { get; set; }

    private sealed class Table : IEntityTypeConfiguration<DesignChoice>
    {
        public void Configure(EntityTypeBuilder<DesignChoice> builder)
        {
            builder.ToTable("design_choices");
            builder.HasIndex(choice => choice.Key).IsUnique();
        }
    }
}

/// <summary>The tables of this folder.</summary>
internal static class SetupSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Promise> Promises => db.Set<Promise>();
        public DbSet<DesignChoice> DesignChoices => db.Set<DesignChoice>();
    }
}
