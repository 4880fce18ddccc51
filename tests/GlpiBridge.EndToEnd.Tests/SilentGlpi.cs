using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>One portal for the tests that silence its GLPI, one after the other; it tries again sooner than a real one.</summary>
[CollectionDefinition]
public sealed class SilentGlpi : ICollectionFixture<SilentGlpi.Fixture>
{
    public sealed class Fixture : IAsyncLifetime
    {
        public PortalUnderTest Portal { get; } = new()
        {
            HasLine = true,
            Settings = new Dictionary<string, string>
            {
                ["Delivery:FirstWait"] = "00:00:01",
                ["Delivery:LongestWait"] = "00:00:02",
                ["Delivery:Poll"] = "00:00:01",
                // The tries in vain are many here, and nobody wants to wait for the breaker.
                ["Glpi:BreakerMinimumThroughput"] = "10000",
                ["Portal:OperatorProfiles:0"] = "Technician",
            },
        };

        public ValueTask InitializeAsync() => Portal.InitializeAsync();

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
