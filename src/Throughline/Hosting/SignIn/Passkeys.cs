using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>Passkeys as a browser makes them for an account.</summary>
internal static class Passkeys
{
    /// <summary>What the browser writes beside the new passkey.</summary>
    public static PasskeyUserEntity Entity(Account account, string name) =>
        new()
        {
            Id = $"{account.Id}",
            Name = account.Email ?? "",
            DisplayName = name.Length > 0 ? name : account.Email ?? "",
        };

    /// <summary>The passkey that the browser made for this account; null where it did not, or for somebody else.</summary>
    public static async Task<UserPasskeyInfo?> Attested(AccountDoor door, Account account, string? credential)
    {
        try
        {
            var made = await door.PerformPasskeyAttestationAsync(credential ?? "");
            return made.Succeeded && made.UserEntity.Id == $"{account.Id}" ? made.Passkey : null;
        }
        // No challenge was given to this browser, or what came is no credential at all.
        catch (Exception nonsense) when (nonsense is InvalidOperationException or JsonException or ArgumentException)
        {
            return null;
        }
    }
}
