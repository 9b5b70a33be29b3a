using Microsoft.EntityFrameworkCore;
using Throughline.Hosting.SignIn.Links;
using Throughline.Hosting.SignIn.Providers;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>The tables of signing in.</summary>
internal static class SignInSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<SignInLink> SignInLinks => db.Set<Links.SignInLink>();
        public DbSet<SignInProvider> SignInProviders => db.Set<Providers.SignInProvider>();
        public DbSet<Attempts> Attempts => db.Set<Attempts>();
        public DbSet<SignInRules> SignInRules => db.Set<SignInRules>();
    }
}
