using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Throughline.Persistence.Jobs;

/// <summary>Before a job's transaction is committed, asks within it whether the job is still its own; if not, nothing of it stands.</summary>
internal sealed class FencedCommit : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is ThroughlineDb { Fence: { } fence } db)
        {
            await fence(db, cancellationToken);
        }
        return result;
    }

    public override InterceptionResult TransactionCommitting(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result
    ) => TransactionCommittingAsync(transaction, eventData, result).AsTask().GetAwaiter().GetResult();
}
