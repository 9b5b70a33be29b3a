using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>How often something was tried of late: counted in the database, so that a second node is no second chance.</summary>
/// <remarks>
/// Counted before the check, so that many tries at once do not slip through, and alike for addresses that have an account and those
/// that have none. What is counted is kept as a keyed digest.
/// </remarks>
[Record(RecordKind.R40)]
internal sealed class Attempts
{
    /// <summary>Digest of what was tried and for whom.</summary>
    public required string Key { get; init; }
    public int Count { get; init; }

    /// <summary>When counting begins anew, in UTC ticks.</summary>
    public long Until { get; init; }

    /// <summary>Counts one more try and says whether it is one too many.</summary>
    public static async Task<bool> IsOneTooMany(ThroughlineDb db, AttemptKind kind, string of, CancellationToken stop)
    {
        var now = db.Clock.GetUtcNow();
        var until = (now + kind.Window).UtcTicks;
        var key = KeyOf(db, kind, of);
        var counts = await db
            .Database.SqlQueryRaw<int>(
                """
                INSERT INTO sign_in_attempts ("Key", "Count", "Until") VALUES ({0}, 1, {1})
                ON CONFLICT ("Key") DO UPDATE SET
                  "Count" = CASE WHEN sign_in_attempts."Until" <= {2} THEN 1 ELSE sign_in_attempts."Count" + 1 END,
                  "Until" = CASE WHEN sign_in_attempts."Until" <= {2} THEN {1} ELSE sign_in_attempts."Until" END
                RETURNING "Count" AS "Value"
                """,
                key,
                until,
                now.UtcTicks
            )
            .ToListAsync(stop);
        if (counts[0] == 1)
        {
            var yesterday = (now - TimeSpan.FromDays(1)).UtcTicks;
            await db.Attempts.Where(each => each.Until < yesterday).ExecuteDeleteAsync(stop);
        }
        return counts[0] > kind.Most;
    }

    /// <summary>It went well: what was counted is forgotten.</summary>
    public static Task Forget(ThroughlineDb db, AttemptKind kind, string of, CancellationToken stop)
    {
        var key = KeyOf(db, kind, of);
        return db.Attempts.Where(each => each.Key == key).ExecuteDeleteAsync(stop);
    }

    /// <summary>The network that somebody comes from, coarse enough that one machine's many IPv6 addresses count as one.</summary>
    public static string Place(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    private static string KeyOf(ThroughlineDb db, AttemptKind kind, string of) =>
        db.JournalKey.Digest($"{kind.Name}:{of.Trim().ToUpperInvariant()}");

    private sealed class Table : IEntityTypeConfiguration<Attempts>
    {
        public void Configure(EntityTypeBuilder<Attempts> builder)
        {
            builder.ToTable("sign_in_attempts");
            builder.HasKey(attempts => attempts.Key);
            builder.HasIndex(attempts => attempts.Until);
        }
    }
}

/// <summary>What is counted, and how much of it is too much.</summary>
/// <param name="Name">Sets it apart from the others.</param>
/// <param name="Most">Tries within the window; more are refused.</param>
/// <param name="Window">From the first try on.</param>
internal sealed record AttemptKind(string Name, int Most, TimeSpan Window)
{
    /// <summary>Wrong passwords for one address: five, then a quarter of an hour of none.</summary>
    public static readonly AttemptKind Password = new("password", 5, TimeSpan.FromMinutes(15));

    /// <summary>Sign-ins from one network, a school's being one too.</summary>
    public static readonly AttemptKind From = new("from", 300, TimeSpan.FromMinutes(15));

    /// <summary>Wrong codes for one account.</summary>
    public static readonly AttemptKind Code = new("code", 5, TimeSpan.FromMinutes(15));

    /// <summary>Letters with a link to one address.</summary>
    public static readonly AttemptKind Letter = new("letter", 3, TimeSpan.FromHours(1));

    /// <summary>Letters asked for from one network.</summary>
    public static readonly AttemptKind LettersFrom = new("letters-from", 30, TimeSpan.FromHours(1));

    /// <summary>What one token sends.</summary>
    public static readonly AttemptKind Sent = new("sent", 30, TimeSpan.FromHours(1));

    /// <summary>Links opened from one network, that nobody made.</summary>
    public static readonly AttemptKind Links = new("links", 60, TimeSpan.FromMinutes(15));
}
