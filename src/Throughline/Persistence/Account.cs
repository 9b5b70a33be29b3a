using Microsoft.AspNetCore.Identity;
using Throughline.Access;

namespace Throughline.Persistence;

/// <summary>A sign-in. Which seats it holds is said by dated assignments of its person and by grants, never by the account.</summary>
[Record(RecordKind.R39)]
public sealed class Account : IdentityUser<long>
{
    /// <summary>The person in the roster who signs in with it; null for an account of the installation only.</summary>
    public long? PersonId { get; set; }

    /// <summary>When it was ended; an ended account is kept for the journal and cannot sign in.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
