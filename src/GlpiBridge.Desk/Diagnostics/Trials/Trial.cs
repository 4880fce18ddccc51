using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Diagnostics.Trials;

/// <summary>A request that the agent sends for trial, that is read again and then deleted.</summary>
/// <param name="Entity">Name, whole path or number of the entity it goes to; null for the agent's first.</param>
/// <param name="Technician">Credentials of who reads it as technicians do; null for the service account.</param>
public sealed record Trial(string? Entity, Credentials? Technician);
