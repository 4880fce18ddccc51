using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Diagnostics;

/// <summary>What is known of the GLPI that is looked at.</summary>
/// <param name="Options">How the portal reaches it.</param>
/// <param name="Agent">Credentials of an agent to look through the eyes of; null without one.</param>
public sealed record Examination(GlpiOptions Options, Credentials? Agent);
