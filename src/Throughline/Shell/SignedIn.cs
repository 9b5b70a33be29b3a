using System.Security.Claims;

namespace Throughline.Shell;

/// <summary>The person at the keyboard, as the foot of the sidebar names them.</summary>
/// <param name="Name">Full name, or the e-mail address when no name is known.</param>
/// <param name="Post">What they do and where, such as "ILD, Tidewater Network"; may be empty.</param>
public sealed record SignedIn(string Name, string Post)
{
    /// <summary>Claim type of the full name.</summary>
    public const string NameClaim = "throughline:name";

    /// <summary>Claim type of the post.</summary>
    public const string PostClaim = "throughline:post";

    /// <summary>First letters of the first and last word, without a title: "Dr. Helen Marchetti" is HM.</summary>
    public string Initials
    {
        get
        {
            var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.EndsWith('.')).ToArray();
            return words switch
            {
                [] => "",
                [var only] => only[..1].ToUpperInvariant(),
                _ => $"{words[0][0]}{words[^1][0]}".ToUpperInvariant(),
            };
        }
    }

    /// <summary>Reads the claims; null when nobody is signed in.</summary>
    public static SignedIn? Of(ClaimsPrincipal reader) =>
        reader.Identity is { IsAuthenticated: true } identity
            ? new(reader.FindFirstValue(NameClaim) ?? identity.Name ?? "", reader.FindFirstValue(PostClaim) ?? "")
            : null;
}
