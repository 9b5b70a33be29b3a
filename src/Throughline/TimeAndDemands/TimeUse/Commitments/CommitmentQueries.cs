using Microsoft.EntityFrameworkCore;

namespace Throughline.TimeAndDemands.TimeUse.Commitments;

/// <summary>Questions asked of commitments.</summary>
internal static class CommitmentQueries
{
    /// <summary>An ILD's commitment for a week; null when there is none, or it was ended.</summary>
    public static async Task<Commitment?> For(
        this IQueryable<Commitment> commitments,
        long owner,
        DateOnly monday,
        CancellationToken stop
    )
    {
        var last = await commitments
            .AsNoTracking()
            .Where(one => one.OwnerId == owner && one.From <= monday)
            .OrderByDescending(one => one.From)
            .ThenByDescending(one => one.Id)
            .FirstOrDefaultAsync(stop);
        return last is { Percent: not null } ? last : null;
    }
}
