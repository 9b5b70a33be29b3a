using Throughline.Access;
using Throughline.Hosting.SignIn.Links;
using Throughline.Hosting.SignIn.Providers;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Hosting.Tokens;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>How people sign in: providers, links by mail, sessions.</summary>
internal static class SignInKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        // A secret is shown to nobody, not even to whoever typed it.
        Planted.A<SignInProvider>(ProviderOf) with
        {
            OnlyFor = [],
        },
        Planted.A<SignInLink>(LinkOf) with
        {
            OnlyFor = [],
        },
        // The digest is shown to nobody; the name stands on the page of tokens.
        Planted.A<ApiToken>(TokenOf) with
        {
            ShownOn = "/tokens",
        },
        // Everybody sees their own sessions, this is a delegate's; an auditor sees in the journal that it began.
        Planted.A<Session>(SessionOf) with
        {
            OnlyFor = [Seat.Asst, Seat.Audr],
        },
    ];

    private static SignInProvider ProviderOf(Planting plant) =>
        new()
        {
            Name = "Planted",
            Issuer = "https://issuer.example",
            ClientId = "planted",
            Secret = plant.Token,
            IsOn = false,
        };

    private static ApiToken TokenOf(Planting plant) =>
        new()
        {
            Name = plant.Token,
            Scope = default,
            TokenHash = "planted",
            MadeAt = Scene.Now,
            Until = Scene.Now.AddDays(1),
            MadeBy = "test",
        };

    private static SignInLink LinkOf(Planting plant) =>
        new()
        {
            AccountId = plant.Scene.AccountOf(Seat.Asst).Id,
            Purpose = default,
            TokenHash = plant.Token,
            MadeAt = Scene.Now,
            Until = Scene.Now.AddDays(1),
            MadeBy = "test",
        };

    private static Session SessionOf(Planting plant) =>
        new()
        {
            AccountId = plant.Scene.AccountOf(Seat.Asst).Id,
            Stamp = "planted",
            StartedAt = Scene.Now,
            SeenAt = Scene.Now,
            By = default,
            Device = plant.Token,
        };
}
