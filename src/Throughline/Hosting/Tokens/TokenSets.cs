using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Hosting.Tokens;

/// <summary>The table of this folder.</summary>
internal static class TokenSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
    }
}
