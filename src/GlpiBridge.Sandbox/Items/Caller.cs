using GlpiBridge.Sandbox.Sessions;

namespace GlpiBridge.Sandbox.Items;

/// Who asks, and in which GLPI.
internal sealed record Caller(World World, Session Session)
{
    public Database Database => World.Database;
    public long UserId => Session.UserId;
    public string Now => World.Now;

    public bool Has(string right, long bits) => Session.Has(right, bits);
    public void Say(string message) => Session.Message = message;
}
