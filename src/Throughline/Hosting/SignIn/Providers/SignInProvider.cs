using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;

namespace Throughline.Hosting.SignIn.Providers;

/// <summary>A sign-in that the district has elsewhere, spoken to by OpenID Connect.</summary>
/// <remarks>Somebody is known by issuer and subject; what the provider calls them, and their address, is neither asked for nor kept.</remarks>
[Record(RecordKind.R40)]
internal sealed class SignInProvider : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>On the button: "Sign in with ...".</summary>
    public required string Name { get; set; }

    /// <summary>Its address; what else is to be known of it is found below it.</summary>
    public required string Issuer { get; set; }
    public required string ClientId { get; set; }

    /// <summary>What the provider gave us to prove who asks; never shown again.</summary>
    [Sealed]
    public string Secret { get; set; } = "";

    /// <summary>Whether it is offered.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>Null when it can be asked; else what is wrong with the address.</summary>
    public static string? Refusal(string? issuer)
    {
        if (
            !Uri.TryCreate(issuer, UriKind.Absolute, out var address)
            || address.UserInfo.Length > 0
            || address.Fragment.Length > 0
        )
        {
            return "Write the issuer as the provider gives it, such as https://accounts.google.com.";
        }
        return address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true }
            ? null
            : "The issuer must begin with https.";
    }

    private sealed class Table : IEntityTypeConfiguration<SignInProvider>
    {
        public void Configure(EntityTypeBuilder<SignInProvider> builder)
        {
            builder.ToTable("sign_in_providers");
        }
    }
}

/// <summary>Providers that many districts have: what to fill in.</summary>
/// <param name="Name">On the button.</param>
/// <param name="Issuer">Its address; where a part is each district's own, that part is in capitals.</param>
/// <param name="Where">Where in the provider's console id and secret are made.</param>
internal sealed record KnownProvider(string Name, string Issuer, string Where)
{
    // Issuers as each publishes them in its OpenID configuration.
    public static readonly KnownProvider[] All =
    [
        new(
            "Google",
            "https://accounts.google.com",
            "Google Cloud console, APIs and services, Credentials, OAuth client of kind Web application"
        ),
        new(
            "Microsoft",
            "https://login.microsoftonline.com/TENANT/v2.0",
            "Entra admin centre, App registrations; TENANT is the directory’s id"
        ),
        new("ClassLink", "https://launchpad.classlink.com", "ClassLink developer portal, OAuth2 application of the district"),
    ];
}
