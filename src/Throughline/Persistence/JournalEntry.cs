using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence;

/// <summary>One line of the history: who changed what, when. Never edited; each carries the hash of the one before.</summary>
[Record(RecordKind.R36)]
internal sealed class JournalEntry
{
    /// <summary>1, 2, 3 ... without gaps: order is told by this, not by the clock.</summary>
    public required long Sequence { get; init; }

    /// <summary>When; for an anonymous record the day only.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>The account that acted; null for commands, jobs and anonymous records.</summary>
    public long? AccountId { get; init; }

    /// <summary>Their e-mail address, or the command's name; empty for anonymous records.</summary>
    public required string Who { get; init; }

    /// <summary>One of <see cref="JournalActs"/>.</summary>
    public required string Act { get; init; }

    /// <summary>The kind of row, such as <c>Network</c>; of a page that was read or refused the kind of record, such as <c>R36</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The row's key; of several that were read together all of them; of a page its route.</summary>
    public required string Key { get; init; }

    /// <summary>The person whom the record is about or whose it is, where one is known.</summary>
    public long? AboutId { get; init; }

    /// <summary>The values before, as JSON, or their keyed digest; null when added.</summary>
    public string? Before { get; init; }

    /// <summary>The values after, as JSON, or their keyed digest; null when removed.</summary>
    public string? After { get; init; }

    /// <summary>The hash of the entry before; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 of everything above, in lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Whether the entry is as it was written and follows the one before.</summary>
    public bool Follows(JournalEntry? before) =>
        Sequence == (before?.Sequence ?? 0) + 1 && Previous == (before?.Hash ?? "") && Hash == ComputeHash();

    /// <summary>Closes the entry.</summary>
    public JournalEntry Seal()
    {
        Hash = ComputeHash();
        return this;
    }

    // Each part is led by its length, so that no two entries can spell the same text.
    private string ComputeHash()
    {
        var text = new StringBuilder();
        string?[] parts =
        [
            $"{Sequence}",
            $"{When.UtcTicks}",
            $"{AccountId}",
            Who,
            Act,
            Kind,
            Key,
            $"{AboutId}",
            Before,
            After,
            Previous,
        ];
        foreach (var part in parts)
        {
            text.Append(part?.Length ?? -1).Append(':').Append(part);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private sealed class Table : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> builder)
        {
            builder.ToTable("journal");
            builder.HasKey(entry => entry.Sequence);
            builder.Property(entry => entry.Sequence).ValueGeneratedNever();
            builder.HasIndex(entry => new { entry.Kind, entry.Key });
            builder.HasIndex(entry => entry.AboutId);
        }
    }
}

/// <summary>What a line of the history can say was done.</summary>
internal static class JournalActs
{
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Removed = "removed";

    /// <summary>A walled, evaluation, anonymous or log record was seen.</summary>
    public const string Read = "read";

    /// <summary>A page said that there is no such thing, or that this may not be done.</summary>
    public const string Refused = "refused";
}
