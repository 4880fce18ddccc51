using GlpiBridge.Tests.Sandbox;

namespace GlpiBridge.Tests.Glpi;

/// <summary>The client in front of an emulator.</summary>
internal static class SandboxClient
{
    public static GlpiKit Of(SandboxFixture sandbox) => new(
        null, ("BaseUrl", sandbox.Server.BaseUrl.ToString()), ("AppToken", sandbox.Server.AppToken), ("ServiceUserToken", sandbox.Server.ServiceUserToken));
}
