[assembly: CollectionBehavior(DisableTestParallelization = true)] // notebooks use all cores
