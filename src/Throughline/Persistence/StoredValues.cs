using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Throughline.Persistence;

/// <summary>An instant as UTC ticks: SQLite can neither order nor compare dates with an offset.</summary>
internal sealed class UtcTicks()
    : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>An instant in UTC, in whole microseconds: PostgreSQL's timestamptz takes no other offset and keeps no more.</summary>
internal sealed class UtcInstant()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => new DateTimeOffset(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
        instant => instant.ToUniversalTime()
    );

/// <summary>A short list in one text column, the same on both databases.</summary>
internal sealed class ListAsText<T>()
    : ValueConverter<List<T>, string>(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Default) ?? new List<T>()
    );

/// <summary>Two lists are the same when their items are, in order.</summary>
internal sealed class SameItems<T>()
    : ValueComparer<List<T>>(
        (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.SequenceEqual(other)),
        list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
        list => list.ToList()
    );
