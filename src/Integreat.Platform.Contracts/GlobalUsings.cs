global using System.Collections.Immutable;
global using System.Globalization;
global using Orleans;
global using Orleans.CodeGeneration;
global using Orleans.Concurrency;
